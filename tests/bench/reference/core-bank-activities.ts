import { Context } from '@temporalio/activity';
import { makeActivities, type World } from '@tongtu/orchestrator';
import type { JournalEntry } from '@tongtu/workflows/engine';
import type { JsonObject } from '@tongtu/workflows/graph';
import { type Carried, packEffectCall, unpackAnswer, type Row } from '@tongtu/workflows/temporal';

/** One call of the core bank for an application. */
export interface Call {
  readonly application: string;
  readonly step: string;
  readonly body: JsonObject;
}

export interface CoreBankActivities {
  /** Calls the core bank once for a step of an application, and answers what it said. */
  readonly callCoreBank: (call: Call) => Promise<JsonObject>;
}

export interface FormActivities {
  /** Opens the form of an application, once. */
  readonly openForm: (application: string) => Promise<void>;
}

type Effect = (row: Row, key: string) => Promise<Row>;

/**
 * The product's own activity behind a signature that a person would write: the same ledger, the same journal lines, the same call
 * of the provider, so that what is compared is the workflow. `steps` are those of the job, in order.
 */
export function makeReferenceActivities(world: World, steps: readonly string[]): CoreBankActivities & FormActivities {
  const perform = makeActivities(world)['httpRequest'] as Effect;
  return {
    callCoreBank: async ({ application, step, body }) => {
      const at = new Date(Context.current().info.scheduledTimestampMs).toISOString();
      const place = steps.indexOf(step);
      const key = `${step}:1:http.request:1`;
      const carried = news({ application, at, steps }, place);
      const closings = place === steps.length - 1 ? [{ outcome: 'ok', inbox: 0, carried: ending({ application, at, steps }) }] : [];
      const answer = unpackAnswer(await perform(packEffectCall({ label: step, input: body, carried, closings }, key), key));
      return { ...answer.values };
    },
    openForm: async (application) => {
      await world.store.source.query(`update instance set status = 'running' where id = $1`, [application]);
    },
  };
}

interface Chapter {
  readonly application: string;
  readonly at: string;
  readonly steps: readonly string[];
}

type Line = Pick<JournalEntry, 'kind' | 'step' | 'outcome' | 'why'>;

const answered = { code: 'answered', args: { operation: 'http.request', outcome: 'ok' } } as const;

function left(step: string | undefined): Line {
  return { kind: 'left', step: step ?? null, outcome: 'ok', why: answered };
}

function numbered(at: string, first: number, lines: readonly Line[]): readonly JournalEntry[] {
  const plain = { at, visit: 1, position: 'p1', actor: null, channel: null, notTaken: [] };
  return lines.map((line, index) => ({ ...plain, ...line, sequence: first + index }));
}

/** The lines that the journey's engine would write before the step at `place`. */
function news({ application, at, steps }: Chapter, place: number): Carried {
  const step = steps[place] ?? '';
  const entered: Line = { kind: 'entered', step, outcome: null, why: null };
  const began: readonly Line[] = [
    { kind: 'began', step: null, outcome: null, why: { code: 'triggered' } },
    { kind: 'left', step: 'start', outcome: 'next', why: null },
  ];
  const before = place === 0 ? began : [left(steps[place - 1])];
  const entries = numbered(at, place === 0 ? 1 : 2 + 2 * place, [...before, entered]);
  const position = { id: 'p1', label: step, step, visit: 1, enteredAt: at, side: false, incident: null, work: null, timers: [] };
  return { instance: application, entries, positions: [position], status: 'running', outcome: null };
}

function ending({ application, at, steps }: Chapter): Carried {
  const lines: readonly Line[] = [left(steps.at(-1)), { kind: 'ended', step: 'end', outcome: 'done', why: null }];
  const entries = numbered(at, 2 + 2 * steps.length, lines);
  return { instance: application, entries, positions: [], status: 'ended', outcome: 'done' };
}
