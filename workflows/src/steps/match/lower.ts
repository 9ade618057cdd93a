import { durationMs } from '../../calendar/index.js';
import type { JsonObject } from '../../graph/graph.js';
import type { EffectInstruction, Instruction, Label } from '../../plan/plan.js';
import type { LowerContext } from '../define-step.js';
import { outsideRetry, QUICK_RETRY } from '../retry.js';
import { inputOf, textJson } from '../settings.js';
import type { MatchConfig, OfferSetting } from './settings-schema.js';

/** A choice in our own database; an outside model is asked before, and when it does not answer the order of the table decides. */
export function lowerMatch(settings: MatchConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, label } = context;
  if (settings.method !== 'model') return { [step.id]: choice(settings, context) };
  return { [step.id]: question(settings, context), [label('choose')]: choice(settings, context) };
}

function question({ path = '/', offers, features = [] }: MatchConfig, { step, label }: LowerContext): EffectInstruction {
  const to = label('choose');
  return {
    op: 'effect',
    step: step.id,
    operation: 'match.ask',
    settings: { path, offers: offers.map(({ id }) => id) },
    input: inputOf(features),
    timeoutMs: 5_000,
    retry: outsideRetry(2), // the order of the table is a good answer too: better soon than perfect
    assign: [],
    ways: [{ outcome: 'scored', to }],
    failed: { outcome: 'silent', to },
    quick: false,
  };
}

function choice(settings: MatchConfig, { step, way }: LowerContext): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    operation: 'match.choose',
    settings: planOf(settings),
    input: inputs(settings),
    timeoutMs: 5_000,
    retry: QUICK_RETRY,
    assign: settings.results.map(({ variable, from }) => ({ name: variable, path: from })),
    ways: [way('matched'), way('later'), way('none')],
    failed: null,
    quick: true,
  };
}

function planOf(settings: MatchConfig): JsonObject {
  const { method, offers, signals = [], lookBack = 'P90D', halfLife = 'P14D', least, prefers, within } = settings;
  return {
    method,
    offers: offers.map(({ id, label, items, content, channels, benefit }) => ({
      ...{ id, label: textJson(label), items, channels },
      content: content === '' ? null : content,
      benefit: benefit === '' ? null : benefit,
    })),
    signals: method === 'events' ? signals.map(({ event, offer, points }) => ({ event, offer, points })) : [],
    lookBackMs: durationMs(lookBack),
    halfLifeMs: durationMs(halfLife),
    prefers,
    withinMs: durationMs(within),
    least: least ?? null,
  };
}

function inputs({ offers, method, risk, amount }: MatchConfig): Readonly<Record<string, string>> {
  return {
    ...(risk === '' ? {} : { risk }),
    ...(amount === '' ? {} : { amount }),
    ...Object.fromEntries(offers.flatMap((offer) => inputsOf(offer, method === 'score'))),
  };
}

function inputsOf({ id, when, score, from }: OfferSetting, hasScores: boolean): readonly (readonly [string, string])[] {
  return [
    [`${id}.when`, when === '' ? 'true' : when],
    ...(hasScores && score !== '' ? [[`${id}.score`, score] as const] : []),
    ...(from === '' ? [] : [[`${id}.from`, from] as const]),
  ];
}
