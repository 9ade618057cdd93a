import type { AwaitInstruction, Instruction, Label, PlanTrigger } from '@tongtu/workflows/plan';
import type { WorkConfig } from '@tongtu/workflows/touchpoint';
import type { Block, EventBlock, TimeBlock, TriggerBlock } from './blocks.js';
import { nextStep, type Pen, put, way } from './draft.js';

type Of<D extends Block['does']> = Extract<Block, { readonly does: D }>;

/** Shanghai's first moment of 10 March 2026 plus this is the beginning of every schedule. */
const FROM_DATE_TO_START_MS = 10 * 3_600_000;

/** Whatever it says, the world of the schedules answers as it likes. */
const RULE = { working: { amount: 1, unit: 'days' } } as const;

const FORM = { id: 'f', title: { zh: '表' }, sections: [] };
const WORKS: { readonly [K in WorkConfig['kind']]: WorkConfig } = {
  task: {
    ...{ kind: 'task', name: { zh: '任务' }, form: FORM, scriptKit: null, assignment: { kind: 'queue', queue: 'q' } },
    ...{ leaseMs: 10_000, expiresMs: 100_000, completions: [] },
  },
  touch: {
    ...{ kind: 'touch', name: { zh: '触点' }, form: FORM, scriptKit: null, leaseMs: 10_000, idleMs: 10_000, expiresMs: 100_000 },
    ...{ takeOver: 'with-reason', completions: [] },
    ladder: [
      { ...{ id: 'self', family: 'customer', label: { zh: '自助' } }, ...{ tryMs: 9, tries: 1, byMs: null, channels: [] } },
      {
        ...{ id: 'remote', family: 'remote', label: { zh: '远程' }, when: 'vars.n > 2.0', directWhen: 'customer.points > 5.0' },
        ...{ tryMs: 9, tries: 1, byMs: null, channels: [], assignment: { kind: 'queue', queue: 'q' } },
      },
    ],
  },
};

const UNDO = { operation: 'http.undo', settings: {}, input: { n: 'vars.n', id: 'answer.id' }, outcomes: ['ok'] };

/** What a position rests at, with whatever is attached to it. */
export const rests = {
  wait: (block: Of<'wait'>, pen: Pen): Label => put(pen, { ...waitOf(pen, block), ...triggersOf(pen, block.triggers) }),
  effect: (block: Of<'effect'>, pen: Pen): Label =>
    put(pen, { ...effectOf(pen.step, pen.place.to), ...effectWays(block, pen.place.to), ...triggersOf(pen, block.triggers) }),
  work: (block: Of<'work'>, pen: Pen): Label => put(pen, { ...workOf(pen, block), ...triggersOf(pen, block.triggers) }),
  pair: (block: Of<'pair'>, pen: Pen): Label => {
    const triggers = triggersOf(pen, block.triggers);
    const timers = [{ afterMs: block.seconds * 1_000, way: way('time', pen.place.to) }];
    const second = put(pen, { op: 'await', step: pen.step, timers, events: [], ...triggers }, `${pen.step}/then`);
    return put(pen, { ...effectOf(pen.step, second), ...triggers });
  },
};

function waitOf({ step, place: { to } }: Pen, { times, events }: Of<'wait'>): AwaitInstruction {
  return {
    op: 'await',
    step,
    timers: times.map((time, index) => timeOf(time, index, to)),
    events: events.map((event, index) => eventOf(event, index, to)),
  };
}

function timeOf(time: TimeBlock, index: number, to: Label): AwaitInstruction['timers'][number] {
  const [own, past] = [way(`time${index}`, to), way('past', to)];
  const rule = time.by ? { by: RULE } : {};
  if ('after' in time) return { afterMs: time.after * 1_000, way: own, ...rule };
  if ('variable' in time) return { until: 'vars.when', offsetMs: 0, way: own, past, ...rule };
  return { until: '"2026-03-10"', offsetMs: FROM_DATE_TO_START_MS + time.date * 1_000, way: own, past, ...rule };
}

const KEPT: { readonly [K in EventBlock['keeps']]: AwaitInstruction['events'][number]['assign'] } = {
  text: [{ name: 'text', value: 'event.t' }],
  sum: [{ name: 'n', value: 'event.n + 1.0' }],
  nothing: [],
};

function eventOf({ event, above, since, keeps }: EventBlock, index: number, to: Label): AwaitInstruction['events'][number] {
  return { event, since, ...matchOf(above), assign: KEPT[keeps], way: way(`came${index}`, to) };
}

function matchOf(above: number | null): { readonly match?: string } {
  return above === null ? {} : { match: `event.n > ${above}.0` };
}

function workOf({ step, place: { to } }: Pen, { kind, broken, returned }: Of<'work'>) {
  const ways = [way('done', to), way('returned', returned === 'on' ? to : null), way('expired', to)];
  const input = { n: broken ? 'vars.broken + 1.0' : 'vars.n' };
  return { op: 'work', step, work: WORKS[kind], input, assign: [{ name: 'text', field: 'text' }], ways } as const;
}

function effectOf(step: string, to: Label): Extract<Instruction, { readonly op: 'effect' }> {
  return {
    ...({ op: 'effect', step, operation: 'http.request', settings: {}, input: { n: 'vars.n' }, timeoutMs: 1_000 } as const),
    retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 },
    assign: [{ name: 'text', path: 'body.text' }],
    ways: [way('ok', to)],
    failed: null,
    quick: false,
  };
}

function effectWays({ input, no, failed, undo, reports }: Of<'effect'>, to: Label) {
  const inputs: Readonly<Record<string, string>> = input === 'n' ? { n: 'vars.n', text: 'vars.text' } : { n: 'vars.broken + 1.0' };
  return {
    input: inputs,
    ...(reports ? { reports: { onLeave: reports } } : {}),
    ...(undo ? { undo: { ...UNDO, input: undo === 'plain' ? UNDO.input : { ...UNDO.input, x: 'vars.broken + 1.0' } } } : {}),
    ways: [way('ok', to), way('no', no === 'on' ? to : null)],
    failed: failed && way('failed', failed === 'on' ? to : null),
  };
}

function triggersOf(pen: Pen, triggers: readonly TriggerBlock[]): { readonly triggers?: readonly PlanTrigger[] } {
  if (triggers.length === 0) return {};
  return {
    triggers: triggers.map(({ when, ...trigger }, index): PlanTrigger => {
      const id = `t${index}`;
      return { id, when: whenOf(when), interrupting: trigger.interrupting, way: way(`on.${id}`, targetOf(pen, trigger)) };
    }),
  };
}

function whenOf(when: TriggerBlock['when']): PlanTrigger['when'] {
  if ('error' in when) return { kind: 'error', code: when.error };
  if ('event' in when) return { kind: 'event', event: when.event, ...matchOf(when.above) };
  const { seconds, by, repeat } = when;
  const again = repeat && { everyMs: repeat.every * 1_000, times: repeat.times, ...(repeat.by ? { by: RULE } : {}) };
  return { kind: 'timer', afterMs: seconds * 1_000, ...(by ? { by: RULE } : {}), ...(again ? { repeat: again } : {}) };
}

/** A side line may not link back into the main line, and ends at an end of its own. */
function targetOf(pen: Pen, { to, interrupting }: Omit<TriggerBlock, 'when'>): Label | null {
  if (to === 'nowhere') return null;
  const leadsTo = interrupting ? pen.place.to : sideEnd(pen);
  if (to === 'on') return leadsTo;
  if (to === 'end') return interrupting ? 'end' : leadsTo;
  return pen.draw(to.aside, { ...pen.place, to: leadsTo });
}

function sideEnd({ draft, place }: Pen): Label {
  const step = nextStep(draft);
  return put({ draft, step, place }, { op: 'end', step, outcome: 'aside' });
}
