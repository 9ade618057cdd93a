import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import {
  answersOf,
  type Carried,
  type Row,
  type RunSegmentCall,
  type SegmentRun,
  unpackAnswer,
  unpackEffectCall,
} from '@tongtu/workflows/temporal';
import type { Tapped } from './tapped.js';

interface TapSinks extends Sinks {
  readonly tap: { readonly tell: (news: Tapped) => void };
}

const { tap } = proxySinks<TapSinks>();

/** What the news that an activity carries say. */
function tell(carried: Carried | undefined): void {
  if (carried) tap.tell({ entries: carried.entries });
}

/** The call of an effect: a row, and its key. What it closes is written when the answer says so. */
function tellEffect(args: readonly unknown[], key: string, answer: Promise<unknown>): void {
  const call = unpackEffectCall(args[0] as Row, key);
  tell(call.carried);
  const closed = answer.then((row) => {
    const { isClosed, outcome, why } = unpackAnswer(row as Row);
    const closing = isClosed ? call.closings.find((one) => one.outcome === outcome) : undefined;
    const entries = closing?.carried.entries.map((entry) => (why && entry.why?.code === 'answered' ? { ...entry, why } : entry));
    if (entries) tap.tell({ entries });
  });
  closed.catch(() => undefined);
}

/** A fast segment: the end that it has written, if the last of its answers says so. */
function tellSegment({ state, carried, at }: RunSegmentCall, run: Promise<unknown>): void {
  tell(carried);
  const closed = run.then((what) => {
    const answers = answersOf(what as SegmentRun, at);
    if (answers.at(-1)?.isClosed) tap.tell({ closed: { state, answers } });
  });
  closed.catch(() => undefined);
}

const isRow = (argument: unknown): boolean => Array.isArray(argument);

/**
 * Lets the test see, while a history is replayed, what replay itself does not look at: the journal that rides in the arguments of activities, and how
 * long timers are set for. Nothing is delayed by it: the promises that the workflow waits for are its own.
 */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleActivity: (input, next) => {
        const answer = next(input);
        if (isRow(input.args[0])) tellEffect(input.args, input.options.activityId ?? '', answer);
        return answer;
      },
      scheduleLocalActivity: (input, next) => {
        const answer = next(input);
        const [first] = input.args;
        if (input.activityType === 'runSegment') tellSegment(first as RunSegmentCall, answer);
        else tell(input.activityType === 'record' ? (first as Carried) : (first as { readonly carried?: Carried }).carried);
        return answer;
      },
      startTimer: (input, next) => {
        tap.tell({ timerMs: input.durationMs });
        return next(input);
      },
    },
  ],
});
