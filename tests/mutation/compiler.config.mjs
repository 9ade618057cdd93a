import { mutationOf } from './mutation-of.mjs';

export default mutationOf('compiler', ['workflows/src/compiler/**/*.test.ts', 'workflows/src/steps/**/*.test.ts']);
