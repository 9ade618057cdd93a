import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { silentLogger } from './silent-logger.js';

/** Where `build-bundle` puts the bundle that a worker loads. */
export const bundleFile = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));

const door = createRequire(import.meta.url).resolve('@tongtu/workflows/temporal');
const suffix = path.extname(door);

function besideDoor(name: string): string {
  return path.join(path.dirname(door), `${name}${suffix}`);
}

/** What is bundled besides. */
export interface BundleSettings {
  /** Modules of interceptors, for whoever wants to look at what the workflow asks for. */
  readonly interceptors?: readonly string[];
}

/**
 * Bundles the one workflow. What is preloaded is shared by all instances on a thread: the plans on their shelf, and the driver with
 * the engine and its expression library, which keep no state but caches of pure functions.
 */
export function bundleJourneyWorkflow({ interceptors = [] }: BundleSettings = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: besideDoor('journey.workflow'),
    payloadConverterPath: besideDoor('payload-converter'),
    preloadModules: ['plan-shelf', 'temporal-driver'].map(besideDoor),
    workflowInterceptorModules: [...interceptors],
    logger: silentLogger,
  });
}
