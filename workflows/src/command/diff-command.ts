import { compile } from '../compiler/compile.js';
import type { Graph, Text } from '../graph/graph.js';
import { planHash } from '../plan/plan-hash.js';
import { type Command, JSON_OPTION } from './command.js';
import { changeWords } from './comparison/change-words.js';
import { compareGraphs } from './comparison/compare-graphs.js';
import { readGraph } from './drawings.js';
import { Refusal } from './refusal.js';
import { outJson } from './world.js';

/** `tongtu diff`: two versions of a drawing, in words. */
export const diffCommand: Command = {
  name: 'diff',
  usage: { zh: 'diff <旧文件|-> <新文件|-> [--json]', en: 'diff <old file|-> <new file|-> [--json]' },
  summary: { zh: '两个版本差在哪里，用话说', en: 'in what two versions differ, in words' },
  details: {
    zh: '步骤、设置、触发器、连线、变量、表单、退出条件；最后说执行计划变没变。已在途的客户按自己的版本走完。\n结束码：0 一样，1 不一样，2 读不了或用法不对。',
    en: 'Steps, settings, triggers, lines, variables, forms, exit rules; last whether the plan changes. Customers under way finish on their own version.\nExit code: 0 the same, 1 different, 2 unreadable or called wrongly.',
  },
  options: [JSON_OPTION],
  run: async (call) => {
    const [old, now, ...more] = call.paths;
    if (old === undefined || now === undefined || more.length > 0) throw TWO_WANTED;
    if (old === now) throw SAME_PLACE;
    const [before, after] = [await readGraph(call, old), await readGraph(call, now)];
    const changes = compareGraphs(before, after);
    const plan = planOf(before, after);
    if (call.has('json')) outJson(call, { changes, plan });
    else {
      for (const change of changes) call.world.out(`${changeWords(change, { language: call.language, before, after })}\n`);
      call.world.out(`${call.tell(PLAN[plan])}\n`);
    }
    return changes.length === 0 ? 0 : 1;
  },
};

type PlanChange = 'same' | 'different' | 'unsound';

/** Whether it runs otherwise; that cannot be said while one of them has something to be changed. */
function planOf(before: Graph, after: Graph): PlanChange {
  const [one, other] = [compile(before), compile(after)];
  if (!('plan' in one) || !('plan' in other)) return 'unsound';
  return planHash(one.plan) === planHash(other.plan) ? 'same' : 'different';
}

const PLAN: { readonly [P in PlanChange]: Required<Text> } = {
  same: { zh: '执行计划没有变：怎么走和原来一样。', en: 'The plan is the same: it runs as before.' },
  different: {
    zh: '执行计划变了：发布后新来的客户按新的走，已在途的按自己的版本走完。',
    en: 'The plan changes: once published, those who come go by the new one; those under way finish on their own version.',
  },
  unsound: {
    zh: '有一个版本还有要改的问题，说不了执行计划变没变：用 check 看。',
    en: 'One of the versions has something to be changed, so nothing can be said about the plan: see check.',
  },
};

const TWO_WANTED = new Refusal({ zh: '要写两个文件：旧的和新的', en: 'Two files are wanted: the old one and the new one' });
const SAME_PLACE = new Refusal({ zh: '两个文件是同一个', en: 'Both files are the same one' });
