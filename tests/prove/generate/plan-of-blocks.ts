import type { AwaitInstruction, Instruction, Label, Plan, PlanTrigger, Way } from '@tongtu/workflows/plan';
import type { WorkConfig } from '@tongtu/workflows/touchpoint';
import { waysOf } from '../model/story.js';
import { type Block, type EventBlock, EVENTS, type Journey, type TimeBlock, type TriggerBlock } from './blocks.js';

/** A generated journey as the engine and the model get it. */
export interface Drawn {
  readonly plan: Plan;
  /** The forks inside which each label lies by construction, outermost first. */
  readonly within: Readonly<Record<Label, readonly Label[]>>;
  /** It may be published. */
  readonly isSound: boolean;
}

/** Shanghai's first moment of 10 March 2026 plus this is the beginning of every schedule. */
const FROM_DATE_TO_START_MS = 10 * 3_600_000;

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

/** Whatever it says, the world of the schedules answers as it likes. */
const RULE = { working: { amount: 1, unit: 'days' } } as const;

/** What is being drawn: labels from the last to the first, each leading to the next. */
interface Draft {
  readonly instructions: Record<Label, Instruction>;
  readonly within: Record<Label, readonly Label[]>;
  steps: number;
}

/** Where the line of a sequence leads in the end, and the forks around it. */
interface Place {
  readonly to: Label;
  readonly inside: readonly Label[];
}

/** Lowers blocks to a plan, as the compiler would. */
export function planOfBlocks({ blocks, exit, maximumAge }: Journey): Drawn {
  const draft: Draft = { instructions: {}, within: {}, steps: 0 };
  const main = { to: 'end', inside: [] };
  add(draft, 'end', { op: 'end', step: 'end', outcome: 'done', output: { n: 'vars.n' } }, main);
  const start = sequence(draft, blocks, main);
  const instructions = reachable(draft.instructions, { from: [start], going: 'both' });
  const match = exit?.above === null ? {} : { match: `event.n > ${exit?.above ?? 0}.0` };
  return {
    plan: {
      ...{ format: 1, start, timeZone: 'Asia/Shanghai' },
      variables: { n: 0, text: null, broken: null, when: '2026-03-10T02:01:00Z' },
      exits: exit
        ? [
            { id: 'x', goal: exit.goal, event: 'e3', ...match, outcome: 'out' },
            { id: 'y', goal: !exit.goal, event: 'e3', match: 'event.n > 8.0', outcome: 'far' },
          ]
        : [],
      maximumAgeMs: maximumAge === null ? null : maximumAge * 1_000,
      listens: EVENTS,
      instructions,
    },
    within: draft.within,
    isSound: isSound(instructions, start),
  };
}

/** Where one goes from a fork: into its branches, past them to its join, or both. */
type Going = 'into' | 'past' | 'both';

function reachable(
  all: Readonly<Record<Label, Instruction>>,
  { from, going }: { readonly from: readonly (Label | null)[]; readonly going: Going },
): Readonly<Record<Label, Instruction>> {
  const found = new Set<Label>();
  const visit = (label: Label | null): void => {
    const instruction = label === null ? undefined : all[label];
    if (label === null || !instruction || found.has(label)) return;
    found.add(label);
    const forked =
      instruction.op === 'fork' ? { branches: instruction.branches, join: [{ to: instruction.join }] } : { branches: [], join: [] };
    for (const { to } of going === 'past' ? [] : forked.branches) visit(to);
    for (const { to } of going === 'into' ? [] : forked.join) visit(to);
    for (const { to } of [...waysOf(instruction), ...(instruction.triggers ?? []).map(({ way: { to } }) => ({ to }))]) visit(to);
  };
  from.forEach(visit);
  return Object.fromEntries(Object.entries(all).filter(([label]) => found.has(label)));
}

/** No join waits in vain, and the end is not only left for from the middle of a branch: anything else is no drawing that may be published. */
function isSound(all: Readonly<Record<Label, Instruction>>, start: Label): boolean {
  const isJoined = Object.values(all).every(
    (one) => one.op !== 'fork' || one.join in reachable(all, { from: one.branches.map(({ to }) => to), going: 'into' }),
  );
  return isJoined && (!('end' in all) || 'end' in reachable(all, { from: [start], going: 'past' }));
}

function add(draft: Draft, label: Label, instruction: Instruction, { inside }: Place): Label {
  draft.instructions[label] = instruction;
  draft.within[label] = inside;
  return label;
}

function nextStep(draft: Draft): string {
  draft.steps += 1;
  return `s${draft.steps}`;
}

function way(outcome: string, to: Label | null): Way {
  return { outcome, to };
}

function sequence(draft: Draft, blocks: readonly Block[], place: Place): Label {
  return blocks.reduceRight((to, block) => draw(draft, block, { ...place, to }), place.to);
}

function draw(draft: Draft, block: Block, place: Place): Label {
  const { to } = place;
  if (block.does === 'pass') return pass(draft, block.count, place);
  const step = nextStep(draft);
  const put = (instruction: Instruction): Label => add(draft, step, instruction, place);
  switch (block.does) {
    case 'assign': {
      const value = { count: 'vars.n + 1.0', zero: '0.0', broken: 'vars.broken + 1.0', points: 'customer.points' }[block.value];
      return put({ op: 'assign', step, values: [{ name: 'n', value }], way: way('next', to) });
    }
    case 'decide': {
      const when = `${block.on === 'n' ? 'vars.n' : 'customer.points'} > ${block.above}.0`;
      const no = block.no && sequence(draft, block.no, place);
      return put({ op: 'branch', step, cases: [{ when, way: way('yes', sequence(draft, block.yes, place)) }], otherwise: way('no', no) });
    }
    case 'wait':
      return put({ ...waitOf(step, block, to), ...triggersOf(draft, block.triggers, place) });
    case 'effect':
      return put({ ...effectOf(step, to), ...effectWays(block, to), ...triggersOf(draft, block.triggers, place) });
    case 'work': {
      const ways = [way('done', to), way('returned', block.returned === 'on' ? to : null), way('expired', to)];
      const input = { n: block.broken ? 'vars.broken + 1.0' : 'vars.n' };
      const common = { op: 'work', step, work: WORKS[block.kind], input, assign: [{ name: 'text', field: 'text' }], ways } as const;
      return put({ ...common, ...triggersOf(draft, block.triggers, place) });
    }
    case 'pair': {
      const triggers = triggersOf(draft, block.triggers, place);
      const second = `${step}/then`;
      add(
        draft,
        second,
        { op: 'await', step, timers: [{ afterMs: block.seconds * 1_000, way: way('time', to) }], events: [], ...triggers },
        place,
      );
      return put({ ...effectOf(step, second), ...triggers });
    }
    case 'fork':
      return fork(draft, block, { ...place, step });
    case 'loop': {
      const rests = nextStep(draft);
      add(
        draft,
        rests,
        { op: 'await', step: rests, timers: [{ afterMs: block.seconds * 1_000, way: way('time', step) }], events: [] },
        place,
      );
      const again = sequence(draft, block.body, { ...place, to: rests });
      return put({
        op: 'branch',
        step,
        cases: [{ when: `vars.n > ${block.until}.0`, way: way('out', to) }],
        otherwise: way('again', again),
      });
    }
    case 'raise':
      return put({ op: 'raise', step, cause: 'drawn' });
    case 'end':
      return put({ op: 'end', step, outcome: 'early' });
  }
}

function pass(draft: Draft, count: number, place: Place): Label {
  let { to } = place;
  for (let left = count; left > 0; left -= 1) {
    const step = nextStep(draft);
    to = add(draft, step, { op: 'go', step, way: way('next', to) }, place);
  }
  return to;
}

function fork(draft: Draft, block: Extract<Block, { readonly does: 'fork' }>, place: Place & { readonly step: string }): Label {
  const { step, to, inside } = place;
  const join = block.apart ? nextStep(draft) : `${step}/join`;
  add(draft, join, { op: 'join', step: block.apart ? join : step, need: block.need, rest: block.rest, way: way('joined', to) }, place);
  const inner = { ...place, to: join, inside: [...inside, step] };
  const branches = block.branches.map((blocks, index) =>
    way(`b${index}`, block.dead && index === 1 ? null : sequence(draft, blocks, inner)),
  );
  return add(draft, step, { op: 'fork', step, branches, join }, place);
}

function waitOf(
  step: string,
  { times, events }: { readonly times: readonly TimeBlock[]; readonly events: readonly EventBlock[] },
  to: Label,
): AwaitInstruction {
  return {
    op: 'await',
    step,
    timers: times.map((time, index) => {
      const [time0, past] = [way(`time${index}`, to), way('past', to)];
      const rule = time.by ? { by: RULE } : {};
      if ('after' in time) return { afterMs: time.after * 1_000, way: time0, ...rule };
      if ('variable' in time) return { until: 'vars.when', offsetMs: 0, way: time0, past, ...rule };
      return { until: '"2026-03-10"', offsetMs: FROM_DATE_TO_START_MS + time.date * 1_000, way: time0, past, ...rule };
    }),
    events: events.map(({ event, above, since, keeps }, index) => ({
      event,
      since,
      ...(above === null ? {} : { match: `event.n > ${above}.0` }),
      assign: { text: [{ name: 'text', value: 'event.t' }], sum: [{ name: 'n', value: 'event.n + 1.0' }], nothing: [] }[keeps],
      way: way(`came${index}`, to),
    })),
  };
}

function effectOf(step: string, to: Label) {
  return {
    ...({ op: 'effect', step, operation: 'http.request', settings: {}, input: { n: 'vars.n' }, timeoutMs: 1_000 } as const),
    retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 },
    assign: [{ name: 'text', path: 'body.text' }],
    ways: [way('ok', to)],
    failed: null,
    quick: false,
  };
}

function effectWays({ input, no, failed }: Extract<Block, { readonly does: 'effect' }>, to: Label) {
  const inputs: Readonly<Record<string, string>> = input === 'n' ? { n: 'vars.n', text: 'vars.text' } : { n: 'vars.broken + 1.0' };
  return {
    input: inputs,
    ways: [way('ok', to), way('no', no === 'on' ? to : null)],
    failed: failed && way('failed', failed === 'on' ? to : null),
  };
}

function triggersOf(draft: Draft, triggers: readonly TriggerBlock[], place: Place): { readonly triggers?: readonly PlanTrigger[] } {
  if (triggers.length === 0) return {};
  return {
    triggers: triggers.map(({ when, interrupting, to }, index): PlanTrigger => {
      const id = `t${index}`;
      return { id, when: whenOf(when), interrupting, way: way(`on.${id}`, targetOf(draft, { to, interrupting }, place)) };
    }),
  };
}

function whenOf(when: TriggerBlock['when']): PlanTrigger['when'] {
  if ('seconds' in when) {
    const { seconds, by, repeat } = when;
    const again = repeat && { everyMs: repeat.every * 1_000, times: repeat.times, ...(repeat.by ? { by: RULE } : {}) };
    return { kind: 'timer', afterMs: seconds * 1_000, ...(by ? { by: RULE } : {}), ...(again ? { repeat: again } : {}) };
  }
  if ('error' in when) return { kind: 'error', code: when.error };
  return { kind: 'event', event: when.event, ...(when.above === null ? {} : { match: `event.n > ${when.above}.0` }) };
}

/** A side line may not link back into the main line, and ends at an end of its own. */
function targetOf(draft: Draft, { to, interrupting }: Pick<TriggerBlock, 'to' | 'interrupting'>, place: Place): Label | null {
  if (to === 'nowhere') return null;
  const leadsTo = interrupting ? place.to : sideEnd(draft, place);
  if (to === 'on') return leadsTo;
  if (to === 'end') return interrupting ? 'end' : leadsTo;
  return sequence(draft, to.aside, { ...place, to: leadsTo });
}

function sideEnd(draft: Draft, place: Place): Label {
  const step = nextStep(draft);
  return add(draft, step, { op: 'end', step, outcome: 'aside' }, place);
}
