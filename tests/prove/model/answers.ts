import type { Instruction } from '@tongtu/workflows/plan';
import type { Json } from '@tongtu/workflows/graph';
import { remember, undoFailed, undone } from './compensate.js';
import { instructionOf, openClosings, placeOf, type Question, questions, standing, waitsFor } from './diary.js';
import { getStuck, getTroubled, goOff, isInside, leave, triggersAt } from './line.js';
import { armCheck, rowClosed } from './rows.js';
import { type Asked, type Closing, type Line, note, say, type Story } from './story.js';
import type { Told, Values } from './told.js';
import { dueKnown } from './waits.js';

/** It is under way. */
const BEGUN = 'begun';

type Answer = Extract<Told, { readonly is: 'answer' }>;
type Report = Extract<Told, { readonly is: 'report' }>;
type Failure = Extract<Told, { readonly is: 'failure' }>;
type Of<O extends Instruction['op']> = Extract<Instruction, { readonly op: O }>;

/** The world has answered; nobody may be waiting any more. */
export function answer(story: Story, told: Answer): void {
  const closing = closingOf(story, told.key);
  if (closing) {
    closing.answered = true;
    return;
  }
  const found = asker(story, told.key);
  if (!found) return told.outcome === BEGUN ? undefined : tooLate(story, told.key);
  const { line, question } = found;
  if (question.asked.type !== 'ask-due') note(story, line, { note: 'answered', key: told.key });
  take[question.asked.type](story, line, { asked: question.asked, told });
}

interface Answered {
  readonly asked: Asked;
  readonly told: Pick<Answer, 'outcome' | 'values' | 'customer' | 'isReasoned'>;
}

const rowAnswered = (story: Story, line: Line, { told: { outcome, values } }: Answered): void => {
  if (outcome === 'opened' || outcome === 'checked') return armCheck(story, line, (values['checkAt'] ?? null) as string | null);
  rowClosed(story, line, { outcome, fields: values });
};

const take: { readonly [T in Asked['type']]: (story: Story, line: Line, answered: Answered) => void } = {
  perform: (story, line, answered) => {
    const instruction = instructionOf(story, line);
    const isBegun = answered.told.outcome === BEGUN && instruction.op === 'effect' && instruction.reports !== undefined;
    if (isBegun) note(story, line, { note: 'begun', key: answered.asked.key });
    else effectAnswered(story, line, answered);
  },
  recall: () => undefined,
  undo: (story, line, { asked }) => undone(story, line, asked),
  'open-work': rowAnswered,
  'check-work': rowAnswered,
  'ask-due': (story, line, { asked, told }) => dueKnown(story, line, { asked, ...told }),
  'hand-over-work': (story, line, { told: { outcome } }) => {
    if (outcome === 'refused') say(story, 'refused', { at: placeOf(line) });
  },
  'close-work': () => undefined,
};

function effectAnswered(story: Story, line: Line, { asked, told: { outcome, values, customer, isReasoned } }: Answered): void {
  const instruction = instructionOf(story, line);
  if (instruction.op !== 'effect') return;
  for (const [name, value] of Object.entries(customer)) story.customer.set(name, value);
  for (const { name, path } of instruction.assign) story.variables.set(name, valueAt(values, path.split('.')));
  remember(story, line, { asked, outcome, values });
  const way = instruction.ways.find((one) => one.outcome === outcome);
  if (!way) return getStuck(story, line, { code: 'unknown-outcome' });
  // Going on inside its step it leaves nothing, and the reason is written down by itself.
  if (isReasoned && way.to !== null && isInside(story, line, way.to)) say(story, 'put-off', { at: placeOf(line) });
  leave(story, line, { way });
}

function valueAt(values: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return values;
  const fields = typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : {};
  return valueAt(fields[name] ?? null, rest);
}

/** An effect that had begun is over, whether its beginning was heard of or not. */
export function report(story: Story, told: Report): void {
  const { key, outcome } = told;
  const line = standing(story).find((one) => waitsFor(one) === key);
  if (!line) return say(story, 'event-late', { at: key.split(':').slice(0, 2).join(':'), outcome });
  note(story, line, { note: 'answered', key });
  effectAnswered(story, line, { asked: { key, type: 'perform', content: null }, told });
}

/** The world could not, and retries are used up. */
export function failure(story: Story, { key, code }: Failure): void {
  const closing = closingOf(story, key);
  if (closing) return closingFailed(story, closing);
  const found = asker(story, key);
  if (!found) return tooLate(story, key);
  const { line, question } = found;
  if (question.failed) return;
  note(story, line, { note: 'failed', key });
  const { type } = question.asked;
  const instruction = instructionOf(story, line);
  if (type === 'ask-due' || type === 'hand-over-work') return getTroubled(story, line, { code: 'request-failed', over: key });
  if (type === 'undo') return undoFailed(story, line, key);
  if (type !== 'perform' || instruction.op !== 'effect') return getStuck(story, line, { code: 'request-failed', over: key });
  effectFailed(story, line, { instruction, key, code });
}

function closingFailed(story: Story, closing: Closing): void {
  if (!closing.failed) say(story, 'incident', { at: closing.asked.key.split(':').slice(0, 2).join(':') });
  closing.failed = true;
}

/** An attached error path, the drawn way for failures, else an incident. */
function effectFailed(
  story: Story,
  line: Line,
  { instruction, key, code }: { readonly instruction: Of<'effect'>; readonly key: string; readonly code: string },
): void {
  const triggers = triggersAt(story, line).filter(({ when }) => when.kind === 'error' && when.code === code);
  for (const trigger of triggers) if (!trigger.interrupting) goOff(story, line, trigger);
  const interrupting = triggers.find((trigger) => trigger.interrupting);
  if (interrupting) return goOff(story, line, interrupting);
  const { failed } = instruction;
  if (failed && failed.to !== null) return leave(story, line, { way: failed });
  getStuck(story, line, { code: 'effect-failed', over: key, outcome: failed?.outcome ?? null });
}

function closingOf(story: Story, key: string): Closing | undefined {
  return openClosings(story).find(({ asked }) => asked.key === key);
}

function asker(story: Story, key: string): { readonly line: Line; readonly question: Question } | undefined {
  for (const line of standing(story)) {
    const question = questions(line).find(({ asked }) => asked.key === key);
    if (question) return { line, question };
  }
  return undefined;
}

/** What is ours to ask and tells nothing new. */
const OURS: readonly string[] = ['open', 'check', 'close', 'due', 'hand-over', 'recall'];

/** Whoever answers what is not asked (any more) is too late: of an effect that is written down. */
function tooLate(story: Story, key: string): void {
  const [step = '', visit = '', operation = ''] = key.split(':');
  if (!OURS.includes(operation)) say(story, 'event-late', { at: `${step}:${visit}` });
}
