import { writeFileSync } from 'node:fs';
import { bundleFile, bundleJourneyWorkflow } from './bundle.js';

/** `node orchestrator/dist/build-bundle.js`: bundles the workflow once, so that a worker starts at once. */
const { code } = await bundleJourneyWorkflow();
writeFileSync(bundleFile, code);
