import type { Phrases } from './phrase.js';

/** Why a touchpoint or a task changed hands, stopped or closed. */
export const relay: Phrases = {
  'offer-claimed': { zh: '', en: '' },
  'changed-channel': { zh: '换了个渠道接着办。', en: 'Went on in another channel.' },
  'taken-over': { zh: '从{from}手里接过来[，理由：{reason}]。', en: 'Taken over from {from}[: {reason}].' },
  'taken-early': { zh: '还没轮到这一档，提前接手。', en: 'Taken before this rung was due.' },
  'lease-lapsed': { zh: '占用到时间，没有续。', en: 'The lease ran out.' },
  'given-back': { zh: '放下了，资料都留着。', en: 'Put down; everything entered stays.' },
  'handed-over': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  saved: { zh: '', en: '' },
  'save-held-by-another': {
    zh: '存{fields:fields}时，占用 {since:time} 起归{holder}，改动没有存上。',
    en: 'Held by {holder} since {since:time}; {fields:fields} not saved.',
  },
  'save-not-held': {
    zh: '存{fields:fields}时占用已经到时间，要先接着办再存。',
    en: 'The lease had run out; take it again, then save {fields:fields}.',
  },
  'save-stale-version': {
    zh: '存{fields:fields}时资料已经被改过，要先看差别。',
    en: 'The form had changed meanwhile; {fields:fields} not saved.',
  },
  'save-not-allowed': { zh: '{fields:fields}里有只能客户本人填的。', en: 'Only the customer may fill in some of {fields:fields}.' },
  'save-unknown-field': { zh: '表单里没有要存的那一项。', en: 'The form has no such field.' },
  'save-invalid-value': { zh: '{fields:fields}里有填得不对的。', en: 'Something in {fields:fields} is not right.' },
  'verification-failed': {
    zh: '答复“{failure:failure}”。资料留着，从这里接着办。',
    en: 'The answer was: {failure:failure}. Everything stays.',
  },
  idle: {
    zh: '[最后操作在 {since:time}，]闲置满 {idleMs:duration}[，停在“{field:field}”][：{error:failure}]。',
    en: '[Last active {since:time}, ]idle for {idleMs:duration}[, stopped at "{field:field}"][: {error:failure}].',
  },
  direct: { zh: '符合直达条件，不经过中间各档。', en: 'Goes there directly by its rule.' },
  'no-answer': {
    zh: '“{rung:rung}”等了 {forMs:duration}，没有应答[，第 {tries} 次]。',
    en: 'No answer from "{rung:rung}" for {forMs:duration}[, try {tries}].',
  },
  'latest-moment': { zh: '从断点起满 {byMs:duration} 还没办成。', en: 'Not finished {byMs:duration} after the breakpoint.' },
  'ai-unsure': {
    zh: '智能助手把握 {confidence:percent}，不到 {minimum:percent}。',
    en: 'The assistant is {confidence:percent} sure, below {minimum:percent}.',
  },
  'asked-for-person': { zh: '客户要人工。', en: 'The customer asked for a person.' },
  understood: {
    zh: '智能助手听懂了[，把握 {confidence:percent}][，{by:doneBy}]。',
    en: 'The assistant understood[, {confidence:percent} sure][, {by:doneBy}].',
  },
  'not-understood': {
    zh: '智能助手没听懂[，把握只有 {confidence:percent}][，至少要 {minimum:percent}][，{by:doneBy}]。',
    en: 'The assistant did not understand[: {confidence:percent} sure][, {minimum:percent} needed][, {by:doneBy}].',
  },
  'ai-sure': { zh: '智能助手答复了[，把握 {confidence:percent}]。', en: 'The assistant answered[, {confidence:percent} sure].' },
  said: { zh: '', en: '' },
  promised: { zh: '“{text}”[，{due:time} 前]。', en: '"{text}"[, by {due:time}].' },
  completed: { zh: '', en: '' },
  declined: { zh: '理由：{reason}', en: 'Reason: {reason}' },
  returned: { zh: '理由：{reason}', en: 'Reason: {reason}' },
  expired: { zh: '从 {since:time} 起，到期没办成。', en: 'Open since {since:time}; its time is up.' },
  'rung-condition-not-met': { zh: '这位客户不适用', en: 'does not apply to this customer' },
  'direct-not-met': { zh: '直达条件不成立', en: 'its rule for going there directly did not hold' },
};
