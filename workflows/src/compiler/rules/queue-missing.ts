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
            ? { zh: '找不到这个人时交给谁，还没说。', en: 'Who has it when that person is not to be found is not said.' }
            : { zh: '没说放进哪个队列：任务没人看得到。', en: 'No queue is chosen: nobody would see the task.' },
          remedy: { zh: '选一个队列', en: 'Choose a queue' },
        });
      }),
};
