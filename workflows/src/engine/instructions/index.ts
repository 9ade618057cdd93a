import type { Op } from '../../plan/plan.js';
import { assign } from './assign.js';
import { wait } from './await.js';
import { branch } from './branch.js';
import { compensate } from './compensate.js';
import { effect } from './effect.js';
import { end } from './end.js';
import { fork } from './fork.js';
import { go } from './go.js';
import type { Handler } from './handler.js';
import { join } from './join.js';
import { raise } from './raise.js';
import { work } from './work.js';

/** What each instruction does; a missing one does not compile. */
export const instructions: { readonly [K in Op]: Handler<K> } = {
  end,
  go,
  branch,
  assign,
  await: wait,
  effect,
  compensate,
  work,
  fork,
  join,
  raise,
};
