import type { ActionOf } from './work-action.js';
import { AUTHENTICATION_LEVELS, type AuthenticationLevel, type WorkConfig } from './work-config.js';
import { refuse, type Verdict } from './working.js';

/** Why the customer may not work here: another channel is meant, it does not know them surely enough, or they have not consented. Null = they may. */
export function barredHere(config: WorkConfig, { by, level = 'none', consents = [] }: ActionOf<'take'>): Verdict {
  const channels = config.kind === 'touch' ? (config.channels ?? []) : [];
  if (by.family !== 'customer' || channels.length === 0) return null;
  const here = channels.find(({ channel }) => channel === by.channel);
  if (!here) return refuse('channel-not-allowed', { needs: { channels: channels.map(({ channel }) => channel) } });
  if (rank(level) < rank(here.level)) return refuse('level-too-low', { needs: { level: here.level } });
  const { consent } = here;
  return consent === null || consents.includes(consent) ? null : refuse('consent-missing', { needs: { consent } });
}

function rank(level: AuthenticationLevel): number {
  return AUTHENTICATION_LEVELS.indexOf(level);
}
