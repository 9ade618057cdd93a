import type { ActionOf, WorkAction } from '../work-action.js';
import type { Verdict, Working } from '../working.js';

/** Does an action to an open row, or says why not. Nothing is changed before it is certain. */
export type ActionHandler<K extends WorkAction['kind']> = (work: Working, action: ActionOf<K>) => Verdict;
