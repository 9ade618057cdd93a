import type { EntityManager } from 'typeorm';
import { ScriptKit } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import { saidIn } from '@tongtu/store/work';
import { type JsonObject, objectOf, type Text } from '@tongtu/workflows/graph';
import { applySkill, type SkillPlan, type Utterance } from '@tongtu/workflows/steps';
import { findAnswer } from '../../ledger/find-answer.js';
import type { Effect, LocalConnector } from '../connector.js';

/**
 * Classifies, sums up, drafts and scores by rules that can be read, in this process: no service, no key, no network. What was said, the script
 * kit and the answer of a model that was asked before are read from our own database; the receipt holds nothing of them.
 */
export function makeSkillConnector(): LocalConnector {
  return {
    name: 'skill',
    operation: 'ai.apply',
    serves: () => true,
    kind: 'local',
    perform: async (effect, within) => {
      const plan = effect.settings as unknown as SkillPlan; // lowering wrote it
      const known = {
        input: effect.input,
        said: plan.skill === 'summarise' && plan.of === 'said' ? await said(effect, within) : [],
        approved: plan.skill === 'draft' && plan.kit ? await wordsOf(plan.kit, within) : null,
        model: plan.by === 'model' ? await modelSaid(effect, within) : null,
      };
      const answer = applySkill(plan, known);
      return { answer, receipt: { outcome: answer.outcome, confidence: answer.values?.['confidence'] ?? null } };
    },
  };
}

interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

async function said({ instance }: Effect, { manager, keyRing }: Within): Promise<readonly Utterance[]> {
  const all = await saidIn(manager, keyRing, instance);
  return all.map(({ by, text }) => ({ by: by.kind === 'customer' ? 'customer' : 'bank', text }));
}

/** The words of a card as the bank has approved them; null when kit or card is not there any more. */
async function wordsOf({ code, card }: { readonly code: string; readonly card: string }, { manager }: Within): Promise<Text | null> {
  const kit = await manager.findOneBy(ScriptKit, { code });
  return kit?.cards.find(({ id }) => id === card)?.body ?? null;
}

/** What the model answered in this very visit; null when it was silent. */
async function modelSaid({ instance, key }: Effect, { manager, keyRing }: Within): Promise<JsonObject | null> {
  const [step = '', visit = ''] = key.split(':');
  const answer = await findAnswer(manager, keyRing, { instance, keyPrefix: `${step}:${visit}:ai.ask:` });
  return answer ? objectOf(answer.values?.['said']) : null;
}
