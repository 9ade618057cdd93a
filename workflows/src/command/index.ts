export { runTongtu } from './run-tongtu.js';
export type { CommandWorld, ExitCode } from './world.js';
