import { mutationOf } from './mutation-of.mjs';

export default mutationOf('engine', [
  'workflows/src/engine/**/*.test.ts',
  'tests/{patterns,semantics}/**/*.test.ts',
  'tests/prove/found.test.ts',
  'tests/mutation/few-schedules.test.ts',
]);
