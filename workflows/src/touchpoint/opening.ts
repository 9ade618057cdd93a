import type { Language } from '../graph/graph.js';
import { progressOf } from './progress.js';
import type { Actor, Said, TouchpointState } from './touchpoint.js';
import type { Rung, WorkConfig } from './work-config.js';
import { update, type Working } from './working.js';

/** How much of a conversation a row keeps; older messages live in the journal only. */
export const SAID_KEPT = 200;

const ASSISTANT: Readonly<Record<Language, Actor>> = {
  zh: { kind: 'ai', id: 'assistant', name: '智能助手' },
  en: { kind: 'ai', id: 'assistant', name: 'Assistant' },
};

/** Adds a message to the conversation. */
export function say(work: Working, said: Said): void {
  update(work, { said: [...work.state.said, said].slice(-SAID_KEPT) });
}

/** The assistant speaks first, and knows what was done and where it stopped. */
export function openingSaid(work: Working, rung: Rung): void {
  const { config, state, at } = work;
  say(work, {
    at,
    by: ASSISTANT[state.language],
    channel: rung.channels[0] ?? 'ai',
    text: openingLine(config, state, { rung, language: state.language }),
  });
}

/** First words of whoever takes over: the rung's own as drawn, then what is done and where it stopped. */
export function openingLine(
  config: WorkConfig,
  state: TouchpointState,
  { rung, language }: { readonly rung: Rung; readonly language: Language },
): string {
  const drawn = (language === 'en' ? rung.opening?.en : undefined) ?? rung.opening?.zh ?? '';
  const { filled, total, stoppedAt, times } = progressOf(config, state);
  const place = stoppedAt ? ((language === 'en' ? stoppedAt.en : undefined) ?? stoppedAt.zh) : '';
  if (language === 'en') return [drawn || 'Hello.', ...englishProgress({ filled, total, place, times })].join(' ');
  return [drawn || '您好。', ...chineseProgress({ filled, total, place, times })].join('');
}

interface Told {
  readonly filled: number;
  readonly total: number;
  readonly place: string;
  readonly times: number;
}

function chineseProgress({ filled, total, place, times }: Told): readonly string[] {
  const kept = filled > 0 ? [`您填好的 ${filled} 项（共 ${total} 项）都存着，不用重填。`] : [];
  if (!place) return kept;
  return [...kept, times > 0 ? `就差“${place}”，前面 ${times} 次没通过，我陪您看看。` : `接着从“${place}”办就行。`];
}

function englishProgress({ filled, total, place, times }: Told): readonly string[] {
  const kept = filled > 0 ? [`The ${filled} of ${total} fields you filled in are kept.`] : [];
  if (!place) return kept;
  return [...kept, times > 0 ? `"${place}" did not pass ${times} times: let us look at it together.` : `You can go on from "${place}".`];
}
