import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../services/product-process.js';
import { findServices } from '../../services/services.js';

/** The commands that print figures. */
export type FigureKind = 'bench' | 'faults' | 'attacks' | 'prove';

const longestMs = 240_000;

function idsOf(kind: FigureKind): readonly string[] {
  const folder = path.join(root, 'tests', kind);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((name) => /^([pfa]\d+)\.ts$/.exec(name)?.[1]?.toUpperCase() ?? []);
}

/** How a command ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a figure command against the services of the tests. */
export function runFigures(args: readonly string[]): Promise<Run> {
  const { databaseUrl, temporalAddress } = findServices();
  const env = { ...process.env, NODE_OPTIONS: '', TONGTU_TEST_DATABASE_URL: databaseUrl, TONGTU_TEST_TEMPORAL_ADDRESS: temporalAddress };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/figures.mjs', ...args, '--no-build'],
      { cwd: root, env, maxBuffer: 1 << 26 },
      (error, output, errors) => resolve({ code: error ? Number(error.code ?? 1) : 0, output, errors }),
    );
  });
}

/** One test for each figure of a kind: its command, run as a person runs it. */
export function quickFormsHold(kind: FigureKind): void {
  test.each(idsOf(kind))(
    `the quick form of %s holds and prints one line (${kind})`,
    async (id) => {
      const { code, output, errors } = await runFigures([kind, id, '--quick']);
      expect({ code, errors: code === 0 ? '' : errors.slice(-4_000) }).toEqual({ code: 0, errors: '' });
      expect(output).toMatch(new RegExp(`^${id} \\S+ \\S+ ok( \\[\\S+ \\S+\\])? n=\\d+\\n$`));
    },
    longestMs,
  );
}
