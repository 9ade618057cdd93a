import { mutationOf } from './mutation-of.mjs';

export default mutationOf('calendar', ['workflows/src/calendar/**/*.test.ts']);
