import { isDuration, isZone } from '../../calendar/index.js';
import type { Text } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** The journey's own settings can be read: its time zone, and how long an instance may live. */
export const settingsInvalid: Rule = {
  code: 'settings-invalid',
  title: { zh: '旅程设置不能用', en: 'A journey setting cannot be used' },
  journey: ({ graph: { settings } }) => [
    ...(settings.timeZone === undefined || isZone(settings.timeZone)
      ? []
      : [
          found(
            'timeZone',
            { zh: '时区不认识。', en: 'The time zone is unknown.' },
            { zh: '选一个时区，比如 Asia/Shanghai', en: 'Choose a time zone, such as Asia/Shanghai' },
          ),
        ]),
    ...(settings.maximumAge === undefined || isDuration(settings.maximumAge)
      ? []
      : [
          found(
            'maximumAge',
            { zh: '最长走多久，读不出来。', en: 'The longest life cannot be read.' },
            { zh: '写成时长，比如 90 天', en: 'Write a length of time, such as 90 days' },
          ),
        ]),
  ],
};

function found(field: string, message: Text, remedy: Text): Problem {
  return problem({ code: 'settings-invalid', step: null, field, message, remedy });
}
