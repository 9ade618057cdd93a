import { CONTACT_CLASS_NAMES, type ContactClass } from '../../graph/contact.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Who is served, or told what the law demands, is not sold to or dunned on the way: priorities, conversations and pauses go by the journey's class, which would hide it. */
export const messageClassClash: Rule = {
  code: 'message-class-clash',
  title: { zh: '消息和旅程不是一类', en: 'A message is of another class than its journey' },
  journey: ({ graph, definition }) =>
    graph.steps.flatMap((step) => {
      const contact = definition(step)?.contact?.(step.config);
      const { contactClass } = graph.settings;
      if (!contact || !PRESSING.has(contact.class) || contact.class === contactClass) return [];
      const [own, journey] = [CONTACT_CLASS_NAMES[contact.class], CONTACT_CLASS_NAMES[contactClass]];
      return [
        problem({
          code: 'message-class-clash',
          severity: 'warning',
          step: step.id,
          field: 'class',
          message: {
            zh: `这是${journey.zh}旅程，里面发的却是${own.zh}消息：暂停营销、限制对话时管不到它。`,
            en: `This is a ${journey.en} journey, but the message is ${own.en}: pausing and limits by class will miss it.`,
          },
          remedy: {
            zh: `把旅程改成${own.zh}，或把这条消息放到另一条旅程`,
            en: `Make the journey ${own.en}, or move the message to another`,
          },
          fixes: [
            {
              label: { zh: `旅程改成${own.zh}`, en: `Make the journey ${own.en}` },
              edits: [{ kind: 'set-settings', settings: { ...graph.settings, contactClass: contact.class } }],
            },
          ],
        }),
      ];
    }),
};

/** Classes by which the bank wants something of the customer. */
const PRESSING: ReadonlySet<ContactClass> = new Set(['sales', 'collections']);
