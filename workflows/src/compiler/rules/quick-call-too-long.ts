import { formatDuration } from '../../calendar/index.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { LONGEST_SEGMENT_MS } from '../segments.js';

/** A step that is called quick takes a second at most: with a longer limit it is performed like any other, one after the other. */
export const quickCallTooLong: Rule = {
  code: 'quick-call-too-long',
  title: { zh: '说办得快，却等得久', en: 'Called quick, but given long' },
  step: (step, { facts }) => {
    const { quick } = facts(step);
    if (!quick || quick.ms <= LONGEST_SEGMENT_MS) return [];
    const limit = `PT${Math.round(quick.ms / 1_000)}S`;
    return [
      problem({
        code: 'quick-call-too-long',
        severity: 'warning',
        step: step.id,
        field: quick.path,
        message: {
          zh: `说了办得快，可是每次最多等 ${formatDuration(limit, 'zh')}：超过一秒就不会和前后的步骤一气办完。`,
          en: `It is called quick, but a try may take ${formatDuration(limit, 'en')}: beyond a second it is not done in one go with its neighbours.`,
        },
        remedy: { zh: '每次最多等一秒，或者不说它快', en: 'Give it a second at most, or do not call it quick' },
        fixes: [
          {
            label: { zh: '最多等一秒', en: 'A second at most' },
            edits: [{ kind: 'set-config', step: step.id, path: quick.path, value: 'PT1S' }],
          },
        ],
      }),
    ];
  },
};
