import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { openTestDatabase } from '@tongtu/store/testing';
import type { Figure } from '../figures/figure.js';
import { type Pair, ratioOf, runPairs } from '../figures/pairs.js';
import { median } from '../figures/statistics.js';
import { startProductProcess } from '../services/product-process.js';
import { until } from '../services/until.js';

const besideFigure = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Milliseconds from the start of a process until it says that it is ready; then it is ended. */
async function startOnce(script: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const since = performance.now();
  const started = startProductProcess(script, env);
  try {
    await until(async () => started.log().some((line) => line.includes('"msg":"ready"')), {
      milliseconds: 60_000,
      everyMs: 2,
      what: 'the worker is ready',
    });
    return performance.now() - since;
  } finally {
    await started.end('SIGKILL');
  }
}

async function bundleEmpty(folder: string): Promise<string> {
  const workflowsPath = besideFigure('./reference/empty.workflow.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const file = path.join(folder, 'empty-bundle.js');
  await writeFile(file, code);
  return file;
}

export const figure: Figure = {
  id: 'P16',
  title: "cold start of the worker's process until it is ready ÷ that of an empty worker; both with a bundle built before",
  run: async ({ services, quick, seed, note }) => {
    const [database, folder] = [await openTestDatabase(), await mkdtemp(path.join(os.tmpdir(), 'tongtu-empty-'))];
    try {
      const bundle = await bundleEmpty(folder);
      const env = {
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: services.temporalAddress,
        TONGTU_TASK_QUEUE: `bench-${randomUUID()}`,
        TONGTU_MASTER_KEY: '5a'.repeat(32),
      };
      const sides: Pair<() => Promise<number>> = {
        a: () => startOnce(['orchestrator/dist/main.js'], env),
        b: () => startOnce([besideFigure('./reference/empty-worker.mjs'), bundle], env),
      };
      if (quick) {
        const once = { a: await sides.a(), b: await sides.b() };
        return { value: 'ready', target: '=ready', ok: true, n: 1, samples: once };
      }
      const pairs = await runPairs(9, sides);
      const { value, interval, n } = ratioOf(pairs, seed);
      note(`worker ${median(pairs.map(({ a }) => a)).toFixed(0)} ms, empty ${median(pairs.map(({ b }) => b)).toFixed(0)} ms`);
      return { value, target: '<=1.15', ok: value <= 1.15, interval, n, samples: pairs };
    } finally {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
