import type { EntityManager } from 'typeorm';
import type { Why } from '@tongtu/workflows/engine';
import type { Actor } from '@tongtu/workflows/touchpoint';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';

/** One entry of the journal on its way into the table; `kind` is the engine's or the touchpoint's own. */
export interface JournalLine {
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  readonly step: string | null;
  readonly visit: number;
  readonly position: string;
  readonly outcome: string | null;
  readonly actor: Actor | null;
  readonly channel: string | null;
  readonly why: Why | null;
  readonly notTaken: readonly { readonly outcome: string; readonly why: Why }[];
}

/** Whose entries they are: `engine`, a work row, or a goal that is reached beside the workflow. */
export interface JournalOrigin {
  readonly instance: string;
  readonly origin: 'engine' | `work:${string}` | `goal:${string}`;
}

const statement = `insert into journal
  (instance_id, origin, sequence, at, kind, step, visit, position, outcome, actor, channel, why, not_taken, key_id)
  select $1, $2, line.* from unnest($3::int[], $4::timestamptz[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[], $10::jsonb[], $11::text[], $12::bytea[], $13::bytea[], $14::text[]) line
  on conflict (instance_id, origin, sequence) do nothing returning sequence`;

/** Writes entries in the caller's transaction; those that are there already stay as they are. Returns how many were new. */
export async function writeJournalLines(
  manager: EntityManager,
  keyRing: KeyRing,
  { instance, origin, lines }: JournalOrigin & { readonly lines: readonly JournalLine[] },
): Promise<number> {
  if (lines.length === 0) return 0;
  const whys = lines.map(({ why }) => (why ? seal(keyRing, why) : null));
  const others = lines.map(({ notTaken }) => (notTaken.length > 0 ? seal(keyRing, notTaken) : null));
  const written = await manager.query<unknown[]>(statement, [
    instance,
    origin,
    lines.map(({ sequence }) => sequence),
    lines.map(({ at }) => at),
    lines.map(({ kind }) => kind),
    lines.map(({ step }) => step),
    lines.map(({ visit }) => visit),
    lines.map(({ position }) => position),
    lines.map(({ outcome }) => outcome),
    lines.map(({ actor }) => (actor ? JSON.stringify(actor) : null)),
    lines.map(({ channel }) => channel),
    whys.map((sealed) => sealed?.bytes ?? null),
    others.map((sealed) => sealed?.bytes ?? null),
    lines.map((_, index) => whys[index]?.keyId ?? others[index]?.keyId ?? null),
  ]);
  return written.length;
}
