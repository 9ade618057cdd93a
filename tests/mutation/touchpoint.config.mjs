import { mutationOf } from './mutation-of.mjs';

export default mutationOf('touchpoint', [
  'workflows/src/touchpoint/**/*.test.ts',
  'workflows/src/simulator/*.test.ts',
  'workflows/src/templates/**/*.test.ts',
  'tests/semantics/touch-and-relay.test.ts',
]);
