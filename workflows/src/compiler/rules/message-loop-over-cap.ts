import { CONTACT_CLASS_NAMES, CONTACT_CLASSES } from '../../graph/contact.js';
import { dayContacts } from '../day-contacts.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';
import { dailyCap } from './too-many-messages.js';

/** A loop that tells the customer something waits at least a day each time round, where the bank keeps a cap by day: otherwise it only fills the journal with what was held back. */
export const messageLoopOverCap: Rule = {
  code: 'message-loop-over-cap',
  title: { zh: '会一直发消息', en: 'A loop keeps sending' },
  journey: (drawing) =>
    CONTACT_CLASSES.flatMap((kind) => {
      const most = dailyCap(kind);
      if (most === null) return [];
      return dayContacts(drawing, kind, most).loops.flatMap((ring) => {
        const [step] = drawing.graph.steps.filter(
          (one) => ring.has(one.id) && drawing.definition(one)?.contact?.(one.config).class === kind,
        );
        if (!step) return [];
        const { zh, en } = CONTACT_CLASS_NAMES[kind];
        const name = nameOf(step);
        return [
          problem({
            code: 'message-loop-over-cap',
            severity: 'warning',
            step: step.id,
            message: {
              zh: `“${name.zh}”所在的圈不到一天就转一轮，${zh}消息每天最多 ${most} 条：后面的都会被抑制。`,
              en: `The loop through "${name.en}" goes round within a day; ${most} ${en} message a day is the most, the rest will be held back.`,
            },
            remedy: { zh: '在圈里等一天以上，或发过就走出去', en: 'Wait a day or longer in the loop, or leave it once it was sent' },
          }),
        ];
      });
    }),
};
