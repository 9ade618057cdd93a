import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Staff work waits in a queue that somebody serves, also for a customer who has no manager. */
export const queueMissing: Rule = {
  code: 'queue-missing',
  title: { zh: '没说放进哪个队列', en: 'No queue is chosen' },
  step: (step, drawing) =>
    (drawing.facts(step).queues ?? [])
      .filter(({ queue }) => queue.trim() === '')
      .map(({ path }) => {
        const fallback = path.endsWith('.otherwise');
        return problem({
          code: 'queue-missing',
          step: step.id,
          field: path,
          message: fallback
            ? { zh: '没有客户经理的客户交给谁，还没说。', en: 'Who serves a customer without a manager is not said.' }
            : { zh: '没说放进哪个队列：任务没人看得到。', en: 'No queue is chosen: nobody would see the task.' },
          remedy: { zh: '选一个队列', en: 'Choose a queue' },
        });
      }),
};
