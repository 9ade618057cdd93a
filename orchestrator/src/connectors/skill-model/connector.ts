import { type Json, type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { fillDraft, languageOf, type SkillPlan } from '@tongtu/workflows/steps';
import { isPassing, makeHttpClient } from '../../http/http-client.js';
import { ConnectorFailure } from '../connector-failure.js';
import { type Effect, idempotencyKeyOf, type RemoteConnector } from '../connector.js';
import { type Hidden, hideNumbers } from './hide-numbers.js';

/**
 * The bank's own model over HTTP: `POST <path>` with `{ skill, language, text?, classes?, values?, lowest?, highest?, sentences? }`, answered by
 * `{ class | text | score, confidence, reasons?, model?, version? }`. It changes nothing, so asking again is always right. Long numbers, as of
 * cards, phones and papers, are hidden from it.
 */
export function makeSkillModelConnector(baseUrl: string | undefined): RemoteConnector {
  const call = baseUrl === undefined ? null : makeHttpClient(baseUrl);
  return {
    name: 'skill-model',
    operation: 'ai.ask',
    serves: () => true,
    kind: 'remote',
    isRepeatable: true,
    perform: async (effect, signal) => {
      if (!call) throw new ConnectorFailure({ code: 'model-not-configured', isRetryable: false, isInDoubt: false });
      const hidden = hideNumbers(textFor(effect));
      const headers = { 'idempotency-key': idempotencyKeyOf(effect) };
      const body = questionOf(effect, hidden);
      const {
        status,
        body: said,
        retryAfterMs,
      } = await call({ method: 'POST', path: String(effect.settings['path']), headers, body }, signal);
      if (status < 200 || status >= 300)
        throw new ConnectorFailure({ code: `http-${status}`, isRetryable: isPassing(status), isInDoubt: false, retryAfterMs });
      return { answer: { outcome: 'answered', values: { said: understood(said, hidden) } }, receipt: { status } };
    },
  };
}

/** The words that the model reads: those of the customer, or the draft that it may put better. */
function textFor({ settings, input }: Effect): string {
  const plan = settings as unknown as SkillPlan; // lowering wrote it
  if (plan.skill !== 'draft') return typeof input['text'] === 'string' ? input['text'] : '';
  const { zh = '', en = zh } = plan.text ?? {};
  return fillDraft(languageOf(input) === 'en' ? en : zh, input).text;
}

function questionOf({ settings, input }: Effect, { text }: Hidden): JsonObject {
  const plan = settings as unknown as SkillPlan; // lowering wrote it
  const common = { skill: plan.skill, language: languageOf(input) };
  if (plan.skill === 'classify') return { ...common, text, classes: (settings['classes'] ?? []) as Json };
  if (plan.skill === 'summarise') return { ...common, text, sentences: plan.most };
  if (plan.skill === 'draft') return { ...common, text };
  const values = Object.fromEntries(plan.lines.map(({ id, measure }) => [id, input[measure] ?? null]));
  return { ...common, values, lowest: plan.lowest, highest: plan.highest };
}

/** Longest text that is kept of an answer. */
const LONGEST = 10_000;

/** What may be looked at later; all else that a model says is not kept. */
function understood(said: Json, { restore }: Hidden): JsonObject {
  const answer = objectOf(said);
  const text = answer['text'];
  const kept = ['class', 'score', 'confidence', 'reasons', 'model', 'version'].flatMap((name) => {
    const value = Object.hasOwn(answer, name) ? answer[name] : undefined;
    return value === undefined || JSON.stringify(value).length > LONGEST ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...(typeof text === 'string' && text.length <= LONGEST ? { text: restore(text) } : {}) };
}
