import { isDuration } from '../../calendar/index.js';
import type { Step, Text, Trigger } from '../../graph/graph.js';
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
  if (when.kind === 'timer' && !isDuration(when.after)) {
    return {
      what: { zh: '的时间读不出来', en: 'has a time that cannot be read' },
      remedy: { zh: '写成时长，比如 2 小时', en: 'Write a length of time, such as 2 h' },
    };
  }
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
  if (!trigger.interrupting) {
    return {
      what: { zh: '没有打断这一步：旁线还不能发布', en: 'does not interrupt: side lines cannot be published yet' },
      remedy: { zh: '改为打断这一步', en: 'Let it interrupt the step' },
      better: { ...trigger, interrupting: true },
    };
  }
  return null;
}

const REMOVE: Text = { zh: '去掉这个触发器', en: 'Remove the trigger' };

function mend(step: Step, trigger: Trigger, { better, label }: { readonly better: Trigger | 'remove'; readonly label: Text }): Fix {
  const on = step.on.flatMap((one) => (one !== trigger ? [one] : better === 'remove' ? [] : [better]));
  return { label, edits: [{ kind: 'set-triggers', step: step.id, on }] };
}
