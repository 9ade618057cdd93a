import { durationMs, isDuration } from '../../calendar/index.js';
import type { Step, Text, Trigger, TriggerWhen } from '../../graph/graph.js';
import { isReadable, surelyOnMs } from '../calendar-rule.js';
import type { RegisteredStep } from '../../steps/index.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** A trigger can go off: its step stands still long enough, its time can be read, its error can happen there. */
export const triggerInvalid: Rule = {
  code: 'trigger-invalid',
  title: { zh: '触发器不会动', en: 'A trigger cannot go off' },
  step: (step, drawing) => {
    const definition = drawing.definition(step);
    return definition ? step.on.flatMap((trigger) => ofTrigger(trigger, step, definition)) : [];
  },
};

function ofTrigger(trigger: Trigger, step: Step, definition: RegisteredStep): readonly Problem[] {
  const wrong = wrongWith(trigger, definition);
  if (!wrong) return [];
  const { what, remedy, better } = wrong;
  return [
    problem({
      code: 'trigger-invalid',
      step: step.id,
      field: `on.${trigger.id}`,
      message: {
        zh: `触发器“${trigger.label.zh}”${what.zh}。`,
        en: `Trigger "${trigger.label.en ?? trigger.label.zh}" ${what.en ?? what.zh}.`,
      },
      remedy,
      fixes: better ? [mend(step, trigger, { better, label: remedy })] : [],
    }),
  ];
}

interface Wrong {
  readonly what: Text;
  readonly remedy: Text;
  /** The trigger as it would be right; null = better without it. */
  readonly better?: Trigger | 'remove';
}

function wrongWith(trigger: Trigger, { triggers, rests }: RegisteredStep): Wrong | null {
  const { when } = trigger;
  if (!triggers)
    return {
      what: { zh: '挂在了不停留的步骤上，没有机会动', en: 'is on a step that is passed at once' },
      remedy: REMOVE,
      better: 'remove',
    };
  if (when.kind === 'timer') return wrongWithTimer(trigger, when);
  if (when.kind === 'error' && rests) {
    return {
      what: { zh: '等的是系统出错，可这一步不调用系统', en: 'waits for an error, but this step calls no system' },
      remedy: REMOVE,
      better: 'remove',
    };
  }
  if (when.kind === 'error' && when.code.trim() === '') {
    return { what: { zh: '没说是哪个错误', en: 'does not say which error' }, remedy: { zh: '写上错误代码', en: 'Name the error' } };
  }
  return null;
}

/** A shorter one would flood the customer, or the staff, before anybody has noticed. */
const SHORTEST_REPEAT_MS = 60_000;

type Timer = Extract<TriggerWhen, { readonly kind: 'timer' }>;

function wrongWithTimer(trigger: Trigger, { repeat, ...when }: Timer): Wrong | null {
  if (!isDuration(when.after)) return UNREADABLE;
  if (!isReadable(when.by) || !isReadable(repeat?.by)) {
    return {
      what: { zh: '的日历规则读不出来', en: 'has a calendar rule that cannot be read' },
      remedy: { zh: '检查时刻、时长和时区的写法', en: 'Check how the times, lengths and the zone are written' },
    };
  }
  if (!repeat) return null;
  if (!isDuration(repeat.every)) return UNREADABLE;
  if (trigger.interrupting) {
    return {
      what: { zh: '会打断这一步，只动一次，不会重复', en: 'interrupts the step, so it goes off once and cannot repeat' },
      remedy: { zh: '去掉重复', en: 'Remove the repetition' },
      better: { ...trigger, when },
    };
  }
  if (durationMs(repeat.every) + surelyOnMs(repeat.by) >= SHORTEST_REPEAT_MS) return null;
  return {
    what: { zh: '重复得太密', en: 'repeats too often' },
    remedy: { zh: '至少隔 1 分钟', en: 'Leave at least 1 min between' },
    better: { ...trigger, when: { ...when, repeat: { ...repeat, every: 'PT1M' } } },
  };
}

const UNREADABLE: Wrong = {
  what: { zh: '的时间读不出来', en: 'has a time that cannot be read' },
  remedy: { zh: '写成时长，比如 2 小时', en: 'Write a length of time, such as 2 h' },
};

const REMOVE: Text = { zh: '去掉这个触发器', en: 'Remove the trigger' };

function mend(step: Step, trigger: Trigger, { better, label }: { readonly better: Trigger | 'remove'; readonly label: Text }): Fix {
  const on = step.on.flatMap((one) => (one !== trigger ? [one] : better === 'remove' ? [] : [better]));
  return { label, edits: [{ kind: 'set-triggers', step: step.id, on }] };
}
