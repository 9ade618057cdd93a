import { BANK_CALENDAR, type DueRule } from '../../calendar/index.js';
import type { JourneySettings, Step, Trigger, TriggerWhen } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Every calendar that a drawing names is one that the bank has: otherwise everybody who comes there would wait for a person. */
export const calendarUnknown: Rule = {
  code: 'calendar-unknown',
  title: { zh: '没有这本日历', en: 'The bank has no such calendar' },
  journey: (drawing) => {
    const { settings } = drawing.graph;
    return isUnknown(settings.calendar, drawing) ? [found({ step: null, field: 'calendar', fix: settingsFix(settings) })] : [];
  },
  step: (step, drawing) => [
    ...(drawing.facts(step).calendars ?? [])
      .filter(({ code }) => isUnknown(code, drawing))
      .map(({ path }) => found({ step: step.id, field: path, fix: settingFix(step, path) })),
    ...step.on
      .filter(({ when }) => calendarsOf(when).some((code) => isUnknown(code, drawing)))
      .map((trigger) => found({ step: step.id, field: `on.${trigger.id}`, fix: triggerFix(step, trigger) })),
  ],
};

/** Whether it is none; the bank's own is always there, and of a world that is not known nothing can be said. */
function isUnknown(code: string | undefined, { known: { calendars } }: Drawing): boolean {
  return code !== undefined && code !== '' && code !== BANK_CALENDAR && calendars !== undefined && !calendars.includes(code);
}

function calendarsOf(when: TriggerWhen): readonly string[] {
  return when.kind === 'timer' ? [when.by?.calendar, when.repeat?.by?.calendar].filter((code) => code !== undefined) : [];
}

function found({ step, field, fix }: { readonly step: string | null; readonly field: string; readonly fix: Fix }): Problem {
  return problem({
    code: 'calendar-unknown',
    step,
    field,
    message: {
      zh: '银行没有这本日历：到这里的人会停下来等人处理。',
      en: 'The bank has no such calendar: whoever comes here would wait for a person.',
    },
    remedy: { zh: '选一本银行有的日历，或请管理员先录入', en: 'Choose a calendar that the bank has, or ask an administrator to enter it' },
    fixes: [fix],
  });
}

const TO_USUAL = { zh: '改用默认的日历', en: 'Use the usual calendar' };

function settingsFix(settings: JourneySettings): Fix {
  return { label: TO_USUAL, edits: [{ kind: 'set-settings', settings: withoutCalendar(settings) }] };
}

function settingFix(step: Step, path: string): Fix {
  return { label: TO_USUAL, edits: [{ kind: 'set-config', step: step.id, path, value: null }] };
}

function triggerFix(step: Step, trigger: Trigger): Fix {
  const on = step.on.map((one) => (one === trigger ? { ...trigger, when: byUsual(trigger.when) } : one));
  return { label: TO_USUAL, edits: [{ kind: 'set-triggers', step: step.id, on }] };
}

function byUsual(when: TriggerWhen): TriggerWhen {
  if (when.kind !== 'timer') return when;
  const { by, repeat, ...rest } = when;
  const again = repeat?.by ? { ...repeat, by: withoutCalendar(repeat.by) } : repeat;
  return { ...rest, ...(by ? { by: withoutCalendar(by) } : {}), ...(again ? { repeat: again } : {}) };
}

function withoutCalendar<Owner extends JourneySettings | DueRule>(owner: Owner): Owner {
  return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== 'calendar')) as Owner; // it is optional in both
}
