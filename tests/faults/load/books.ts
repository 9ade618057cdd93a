import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from '@tongtu/store/testing';
import { root } from '../../services/product-process.js';
import { until } from '../../services/until.js';
import type { Acknowledged } from './load.js';

/** Verdicts of the audit of the books, counted. */
export interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  /** Nothing lost, duplicated, phantom, stuck or uncertain. */
  readonly isClean: boolean;
  readonly output: string;
}

export interface AuditOrder {
  /** The command: the script of `npm run audit:books`, or the judge itself. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

const verdicts = ['lost', 'duplicated', 'phantom', 'stuck', 'uncertain'] as const;

/** Has the books judged against what callers were told. Throws when the judge could not look. */
export async function auditBooks({ script, env, folder }: AuditOrder, acknowledged: readonly Acknowledged[]): Promise<Audit> {
  const file = path.join(folder, 'acknowledged.jsonl');
  writeFileSync(file, acknowledged.map(({ instance }) => `${JSON.stringify({ instance })}\n`).join(''));
  const output = await new Promise<string>((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...env }, maxBuffer: 1 << 24 };
    execFile(process.execPath, [script, '--acknowledged', file], options, (error, said, errors) => {
      if (error && error.code !== 1) reject(new Error(`The audit ended with ${error.code}: ${errors}`));
      else resolve(said);
    });
  });
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, Number(new RegExp(`^${verdict} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN)]),
  );
  return { counts, isClean: Object.values(counts).every((count) => count === 0), output };
}

/** Waits until every instance of the load has come to its end. Throws with what stands where when it does not. */
export async function untilAllEnded(source: TestDatabase['source'], milliseconds = 60_000): Promise<void> {
  const left = () =>
    source.query<{ code: string; status: string; positions: unknown }[]>(
      `select journey.code, instance.status, instance.positions from instance join journey on journey.id = instance.journey_id
       where instance.status not in ('ended', 'refused')`,
    );
  await until(async () => (await left()).length === 0, { milliseconds, everyMs: 250 }).catch(async (error: unknown) => {
    throw new Error(`Not at their ends: ${JSON.stringify((await left()).slice(0, 5))}`, { cause: error });
  });
}
