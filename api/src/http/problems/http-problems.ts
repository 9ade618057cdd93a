import type { Text } from '@tongtu/workflows/graph';
import { defineProblem } from './problem.js';

/** What was not found, for the words. */
export type Thing =
  | 'route'
  | 'benefit'
  | 'institution'
  | 'staff'
  | 'channel'
  | 'channel-key'
  | 'customer'
  | 'journey'
  | 'version'
  | 'instance'
  | 'touchpoint'
  | 'task'
  | 'notice'
  | 'message'
  | 'script-kit'
  | 'word-list'
  | 'template'
  | 'scenario'
  | 'calendar'
  | 'enrolment';

const things: Readonly<Record<Thing, Text & { readonly en: string }>> = {
  route: { zh: '接口地址', en: 'address' },
  benefit: { zh: '权益', en: 'benefit' },
  institution: { zh: '机构', en: 'institution' },
  staff: { zh: '员工', en: 'member of staff' },
  channel: { zh: '渠道', en: 'channel' },
  'channel-key': { zh: '渠道密钥', en: 'channel key' },
  customer: { zh: '客户', en: 'customer' },
  journey: { zh: '旅程', en: 'journey' },
  version: { zh: '版本', en: 'version' },
  instance: { zh: '实例', en: 'instance' },
  touchpoint: { zh: '触点', en: 'touchpoint' },
  task: { zh: '任务', en: 'task' },
  notice: { zh: '提醒', en: 'notice' },
  message: { zh: '消息', en: 'message' },
  'script-kit': { zh: '话术锦囊', en: 'script kit' },
  'word-list': { zh: '词表', en: 'word list' },
  template: { zh: '样板', en: 'template' },
  scenario: { zh: '场景', en: 'scenario' },
  calendar: { zh: '工作日历', en: 'working calendar' },
  enrolment: { zh: '批次', en: 'run' },
};

export const notFound = defineProblem<{ readonly what: Thing }>({
  code: 'not-found',
  status: 404,
  words: {
    zh: ({ what }) => ({ title: '没有找到', detail: `没有这个${things[what].zh}，或者您无权查看。`, remedy: '请返回列表重新选择。' }),
    en: ({ what }) => ({
      title: 'Not found',
      detail: `There is no such ${things[what].en}, or you may not see it.`,
      remedy: 'Go back to the list and choose again.',
    }),
  },
});

export const inputInvalid = defineProblem<{ readonly count: number; readonly first: Text & { readonly en: string } }>({
  code: 'input-invalid',
  status: 400,
  words: {
    zh: ({ count, first }) => ({ title: '输入有误', detail: `有 ${count} 处不符合要求：${first.zh}`, remedy: '请按提示更正后重试。' }),
    en: ({ count, first }) => ({
      title: 'Invalid input',
      detail: `${count} ${count === 1 ? 'value is' : 'values are'} not as required: ${first.en}`,
      remedy: 'Correct what is named and try again.',
    }),
  },
});

export const requestUnreadable = defineProblem<{ readonly status: number }>({
  code: 'request-unreadable',
  status: 400,
  words: {
    zh: () => ({ title: '请求无法读取', detail: '请求格式不正确，未被处理。', remedy: '请以 application/json 发送格式正确的内容。' }),
    en: () => ({
      title: 'Request cannot be read',
      detail: 'The request is malformed and was not handled.',
      remedy: 'Send well-formed application/json.',
    }),
  },
});

export const mediaTypeRefused = defineProblem<object>({
  code: 'media-type-refused',
  status: 415,
  words: {
    zh: () => ({ title: '内容类型不支持', detail: '只接受 application/json。', remedy: '请设置 Content-Type: application/json。' }),
    en: () => ({
      title: 'Content type not supported',
      detail: 'Only application/json is accepted.',
      remedy: 'Set Content-Type: application/json.',
    }),
  },
});

export const bodyTooLarge = defineProblem<object>({
  code: 'body-too-large',
  status: 413,
  words: {
    zh: () => ({ title: '内容过大', detail: '请求内容超过 4 MB。', remedy: '请分批发送。' }),
    en: () => ({ title: 'Too large', detail: 'The request is larger than 4 MB.', remedy: 'Send it in smaller parts.' }),
  },
});

export const tooManyRequests = defineProblem<{ readonly seconds: number }>({
  code: 'too-many-requests',
  status: 429,
  words: {
    zh: ({ seconds }) => ({ title: '请求过于频繁', detail: `请在 ${seconds} 秒后重试。` }),
    en: ({ seconds }) => ({ title: 'Too many requests', detail: `Try again in ${seconds} seconds.` }),
  },
});

export const valueRefused = defineProblem<object>({
  code: 'value-refused',
  status: 400,
  words: {
    zh: () => ({ title: '值无法保存', detail: '有一个值含有无法保存的字符或超出范围。', remedy: '请检查特殊字符和数值范围。' }),
    en: () => ({
      title: 'Value cannot be stored',
      detail: 'A value holds characters that cannot be stored, or is out of range.',
      remedy: 'Check special characters and ranges.',
    }),
  },
});

export const alreadyExists = defineProblem<object>({
  code: 'already-exists',
  status: 409,
  words: {
    zh: () => ({ title: '已经存在', detail: '相同代码的对象已经存在。', remedy: '请换一个代码，或修改已有的对象。' }),
    en: () => ({
      title: 'Already there',
      detail: 'Something with the same code exists already.',
      remedy: 'Choose another code, or change what is there.',
    }),
  },
});

export const referenceUnknown = defineProblem<object>({
  code: 'reference-unknown',
  status: 422,
  words: {
    zh: () => ({ title: '引用的对象不存在', detail: '请求中引用的对象不存在或已被使用。', remedy: '请检查所引用的代码。' }),
    en: () => ({
      title: 'Unknown reference',
      detail: 'Something the request refers to does not exist, or is still in use.',
      remedy: 'Check the codes it refers to.',
    }),
  },
});

export const busy = defineProblem<object>({
  code: 'busy',
  status: 503,
  words: {
    zh: () => ({ title: '系统繁忙', detail: '同一数据正被其他请求修改，本次未生效。', remedy: '请稍后重试。' }),
    en: () => ({ title: 'Busy', detail: 'Others are changing the same data; nothing was done.', remedy: 'Try again in a moment.' }),
  },
});

export const storeUnavailable = defineProblem<object>({
  code: 'store-unavailable',
  status: 503,
  words: {
    zh: () => ({ title: '数据库暂时不可用', detail: '请求未被接受，未保存任何内容。', remedy: '请稍后重试；带幂等键的请求可以放心重发。' }),
    en: () => ({
      title: 'Database unavailable',
      detail: 'The request was not accepted and nothing was saved.',
      remedy: 'Try again in a moment; requests with an idempotency key are safe to repeat.',
    }),
  },
});

export const internalError = defineProblem<{ readonly id: string }>({
  code: 'internal-error',
  status: 500,
  words: {
    zh: ({ id }) => ({
      title: '系统出错',
      detail: `系统内部出错，已记录（编号 ${id}）。`,
      remedy: '请重试；若再次出现，请把编号告诉管理员。',
    }),
    en: ({ id }) => ({
      title: 'Internal error',
      detail: `Something went wrong inside and was recorded (${id}).`,
      remedy: 'Try again; if it comes back, tell the administrator this number.',
    }),
  },
});

export const ifMatchRequired = defineProblem<object>({
  code: 'if-match-required',
  status: 428,
  words: {
    zh: () => ({ title: '缺少版本', detail: '保存时须用 If-Match 说明所依据的版本。', remedy: '请先读取，再带上返回的 ETag 保存。' }),
    en: () => ({
      title: 'Version missing',
      detail: 'A save must say in If-Match which version it started from.',
      remedy: 'Read first, then save with the ETag you were given.',
    }),
  },
});

export const idempotencyKeyRequired = defineProblem<object>({
  code: 'idempotency-key-required',
  status: 400,
  words: {
    zh: () => ({
      title: '缺少幂等键',
      detail: '此请求须带 Idempotency-Key（1 至 200 个可见字符）。',
      remedy: '请为每次业务动作生成一个键，重发时沿用。',
    }),
    en: () => ({
      title: 'Idempotency key missing',
      detail: 'This request needs an Idempotency-Key (1 to 200 visible characters).',
      remedy: 'Make one key per business action and keep it when repeating.',
    }),
  },
});

export const idempotencyKeyReused = defineProblem<object>({
  code: 'idempotency-key-reused',
  status: 422,
  words: {
    zh: () => ({
      title: '幂等键已用于其他内容',
      detail: '相同的 Idempotency-Key 曾用于内容不同的请求。',
      remedy: '内容不同的请求请使用新的键。',
    }),
    en: () => ({
      title: 'Idempotency key reused',
      detail: 'The same Idempotency-Key came with another body before.',
      remedy: 'Use a new key for another request.',
    }),
  },
});

/** Problems that any route may answer. */
export const httpProblems = {
  notFound,
  inputInvalid,
  requestUnreadable,
  mediaTypeRefused,
  bodyTooLarge,
  tooManyRequests,
  valueRefused,
  alreadyExists,
  referenceUnknown,
  busy,
  storeUnavailable,
  internalError,
  ifMatchRequired,
  idempotencyKeyRequired,
  idempotencyKeyReused,
};
