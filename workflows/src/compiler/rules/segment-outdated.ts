import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** The rule of a segment that a drawing holds is the one that the bank has now: it was copied when the segment was chosen. */
export const segmentOutdated: Rule = {
  code: 'segment-outdated',
  title: { zh: '客群的规则变过了', en: 'A segment has changed' },
  step: (step, drawing) => {
    const { segments } = drawing.known;
    if (segments === undefined) return [];
    return (drawing.definition(step)?.pins(step.config) ?? [])
      .filter(({ code }) => code !== '')
      .flatMap(({ path, code, rule }) => {
        const now = segments.find((one) => one.code === code);
        // Whom a journey begins with must be known: another rule says so.
        if (now?.rule === rule || (!now && drawing.definition(step)?.begins)) return [];
        return [
          problem({
            code: 'segment-outdated',
            severity: 'warning',
            step: step.id,
            field: path,
            message: now
              ? { zh: '这个客群的规则后来改过，这里还是选的时候的。', en: 'This segment has changed since it was chosen here.' }
              : { zh: '这个客群已经没有了，这里还按选的时候的规则。', en: 'This segment is gone; its rule of then still holds here.' },
            remedy: now
              ? { zh: '换成现在的规则', en: 'Take over its rule of today' }
              : { zh: '另选一个客群', en: 'Choose another segment' },
            fixes: now
              ? [
                  {
                    label: { zh: '换成现在的规则', en: 'Take over its rule of today' },
                    edits: [{ kind: 'set-config', step: step.id, path, value: now.rule }],
                  },
                ]
              : [],
          }),
        ];
      });
  },
};
