import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Nobody is contacted without a consent to go by; for a sales message the law asks for the sales consent itself. */
export const messageWithoutConsentClass: Rule = {
  code: 'message-without-consent-class',
  title: { zh: '消息没写同意类别', en: 'A message has no consent class' },
  step: (step, drawing) => {
    const contact = drawing.definition(step)?.contact?.(step.config);
    if (!contact) return [];
    const { class: kind, consent } = contact;
    const sales = kind === 'sales';
    // Collecting what is owed follows from the contract.
    if (kind === 'regulatory' || kind === 'collections' || (sales ? consent === 'sales' : consent !== undefined)) return [];
    const wanted = sales ? 'sales' : 'service';
    const [zh, en] = sales ? ['营销同意', 'sales consent'] : ['服务同意', 'service consent'];
    return [
      problem({
        code: 'message-without-consent-class',
        step: step.id,
        field: 'consent',
        message: sales
          ? { zh: '营销消息没写同意类别，法规不允许发。', en: 'A sales message needs the sales consent.' }
          : { zh: '没写凭哪种同意发这条消息。', en: 'It is not said by which consent this is sent.' },
        remedy: { zh: `选“${zh}”`, en: `Choose "${en}"` },
        fixes: [
          {
            label: { zh: `选“${zh}”`, en: `Choose "${en}"` },
            edits: [{ kind: 'set-config', step: step.id, path: 'consent', value: wanted }],
          },
        ],
      }),
    ];
  },
};
