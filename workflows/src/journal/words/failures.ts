import type { Phrase, Phrases } from './phrase.js';

/** What verifiers, connectors and expressions say went wrong. A code that is not here is "没有说明原因". */
export const failures: Phrases = {
  glare: { zh: '照片反光，看不清', en: 'glare on the photo' },
  blurred: { zh: '照片模糊，看不清', en: 'the photo is blurred' },
  'name-differs': { zh: '姓名与证件不一致', en: 'the name differs from the document' },
  expired: { zh: '证件过期', en: 'the document has expired' },
  timeout: { zh: '对方没有按时答复', en: 'no answer in time' },
  'connector-failed': { zh: '对方系统没答复', en: 'the other system did not answer' },
  'connector-broke': { zh: '对方系统没答复', en: 'the other system did not answer' },
  'address-refused': { zh: '这个地址不许访问', en: 'the address is not allowed' },
  'answer-too-large': { zh: '对方的答复太大', en: 'the answer was too large' },
  'core-bank-not-configured': { zh: '核心系统还没接上', en: 'the core system is not connected' },
  'model-not-configured': { zh: '打分的模型还没接上', en: 'the model that scores is not connected' },
  'core-unavailable': { zh: '核心系统暂时不能用', en: 'the core system is not available' },
  unreachable: { zh: '连不上对方系统', en: 'the other system cannot be reached' },
  'connection-broke': { zh: '和对方系统的连接断了', en: 'the connection to the other system broke' },
  http: { zh: '对方系统出错了', en: 'the other system reported an error' },
  'no-address': { zh: '没有客户的联系方式', en: 'the customer has no address there' },
  'unknown-address': { zh: '联系方式不对', en: 'the address is unknown' },
  blocked: { zh: '客户拒收', en: 'the customer blocks it' },
  'text-refused': { zh: '对方不收这样的内容', en: 'the text was refused' },
  refused: { zh: '对方不收', en: 'it was refused' },
  busy: { zh: '对方太忙', en: 'the other system is too busy' },
  'not-configured': { zh: '这个渠道还没接上', en: 'the channel is not connected' },
  'no-app': { zh: '没有开着的 App', en: 'no app is open' },
  'calendar-unknown': { zh: '没有这本日历', en: 'there is no such calendar' },
  'due-never': { zh: '按这个规则永远等不到', en: 'by this rule it never comes' },
  'promise-without-date': { zh: '承诺没有期限：算出来的不是日期或时间', en: 'the promise has no date: what was computed is none' },
  uncertain: { zh: '不确定对方办没办成，要人核对', en: 'it is not certain whether it was done' },
};

const UNKNOWN: Phrase = { zh: '没有说明原因', en: 'no reason was given' };

/** What a code says. Answers of HTTP servers (`http-503`) are all alike to whoever reads. */
export function failureOf(code: string): Phrase {
  const known = code.startsWith('http-') ? 'http' : code;
  return (Object.hasOwn(failures, known) ? failures[known] : undefined) ?? UNKNOWN;
}

/** What can be wrong when a rule is computed. */
export const expressionFailures: Phrases = {
  'null-value': { zh: '有数据是空的', en: 'a value is empty' },
  'division-by-zero': { zh: '除数是零', en: 'division by zero' },
  'number-range': { zh: '数字太大', en: 'a number is out of range' },
  'bad-value': { zh: '有数据不合规矩', en: 'a value is not as it should be' },
  type: { zh: '数据的种类不对', en: 'a value has the wrong type' },
  'too-costly': { zh: '算起来太费', en: 'it takes too long to compute' },
  unknown: { zh: '写法有问题', en: 'it is not written correctly' },
};
