import type { JsonObject, Text } from '../../graph/graph.js';
import { journeyRule } from '../../graph/journey-rule.js';
import type { EffectInstruction, Instruction, Label, Way } from '../../plan/plan.js';
import type { LowerContext } from '../define-step.js';
import { liftPlaceholders } from '../placeholders.js';
import { QUICK_RETRY } from '../retry.js';
import { inputOf, textJson } from '../settings.js';
import type { LengthSetting } from '../time-settings.js';
import type { SetConfig } from './step.js';

/** One thing that is set, as an instruction once its way on is known. */
interface Deed {
  /** Name of its label, when it is not the first. */
  readonly part: string;
  /** `quiet`: more follows in this step, so that it gives no reason of its own. */
  readonly make: (way: Way, quiet: boolean) => Instruction;
}

/** Variables are the engine's own and come first, so that all else may use them; then the customer, then this instance, then the customer's others. */
export function lowerSet(settings: SetConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, way, label } = context;
  const deeds = deedsOf(settings, context);
  if (deeds.length === 0) return { [step.id]: { op: 'go', step: step.id, way: way('next') } };
  const labels = deeds.map(({ part }, index) => (index === 0 ? step.id : label(part)));
  return Object.fromEntries(
    deeds.map(({ make }, index) => {
      const to = labels[index + 1];
      return [labels[index] ?? step.id, to === undefined ? make(way('next'), false) : make({ outcome: 'next', to }, true)];
    }),
  );
}

function deedsOf(settings: SetConfig, { step, graph, timeZone }: LowerContext): readonly Deed[] {
  const { variables, attributes, addTags, removeTags, stage, promise, settle, pause, resume, pauseReason } = settings;
  const deed = (part: string, asked: Pick<Effect, 'operation' | 'settings'> & Partial<Effect>): Deed => ({
    part,
    make: (way, quiet) => effect(step.id, { input: {}, ...asked, settings: quiet ? { ...asked.settings, quiet } : asked.settings, way }),
  });
  const journeys = (action: 'pause' | 'resume', contactClass: string): Deed =>
    deed(action, { operation: 'journeys.pause', settings: { action, class: contactClass, reason: textJson(pauseReason ?? { zh: '' }) } });
  const updates = attributes.length + addTags.length + removeTags.length > 0;
  return [
    ...(variables.length > 0 ? [assigning(step.id, variables)] : []),
    ...(updates ? [deed('customer', { operation: 'customer.update', settings: { addTags, removeTags }, input: inputOf(attributes) })] : []),
    ...(stage ? [deed('stage', { operation: 'milestone.pass', settings: { kind: 'stage', label: textJson(stage) } })] : []),
    ...(settle ? [deed('settle', { operation: 'promise.write', settings: { kind: 'settle', as: settle } })] : []),
    ...(promise ? [deed('promise', promising({ ...settings, promise }, { graph, timeZone }))] : []),
    ...(pause ? [journeys('pause', pause)] : []),
    ...(resume ? [journeys('resume', resume)] : []),
  ];
}

function assigning(step: string, values: SetConfig['variables']): Deed {
  return { part: 'variables', make: (way) => ({ op: 'assign', step, values, way }) };
}

/** By a date it is kept until then; within a length of time, counted by the calendar from the moment at which it is made. */
function promising(
  { promise, promiseDue = '', promiseWithin }: Pick<SetConfig, 'promiseDue' | 'promiseWithin'> & { readonly promise: Text },
  { graph, timeZone }: Pick<LowerContext, 'graph' | 'timeZone'>,
): Omit<Effect, 'way'> {
  const { texts, input } = liftPlaceholders([promise]);
  const within = promiseWithin === undefined ? undefined : ruleOf(promiseWithin, { graph, timeZone });
  return {
    operation: 'promise.write',
    settings: { kind: 'make', what: textJson(texts[0] ?? promise), timeZone, ...(within ? { within } : {}) },
    input: { ...input, due: within ? 'now' : promiseDue },
  };
}

function ruleOf(within: LengthSetting, { graph, timeZone }: Pick<LowerContext, 'graph' | 'timeZone'>): JsonObject {
  if (typeof within === 'string') return { zone: timeZone, plain: within };
  const { calendar } = journeyRule(graph, {});
  return { zone: timeZone, ...(calendar === undefined ? {} : { calendar }), working: { ...within } };
}

interface Effect {
  readonly operation: string;
  readonly settings: JsonObject;
  readonly input: EffectInstruction['input'];
  readonly way: Way;
}

function effect(step: string, { operation, settings, input, way }: Effect): EffectInstruction {
  return {
    op: 'effect',
    step,
    operation,
    settings,
    input,
    timeoutMs: 5_000,
    retry: QUICK_RETRY,
    assign: [],
    ways: [way],
    failed: null,
    quick: true,
  };
}
