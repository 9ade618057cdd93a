import { expect, test } from '@jest/globals';
import { draw } from '../testing/index.js';
import { describeEntry, journalNames } from './index.js';

const graph = draw('start > message > end');

function says(code: string, args: Readonly<Record<string, never>> | object = {}): readonly [zh: string, en: string] {
  const why = { code, args: args as Readonly<Record<string, string>> };
  const entry = { at: '2026-03-09T13:30:00.000Z', kind: 'left', step: 'message', outcome: 'sent', actor: null, why, notTaken: [] };
  const words = (language: 'zh' | 'en') =>
    describeEntry(entry, { language, zone: 'Asia/Shanghai', names: journalNames(graph, language) }).why;
  return [words('zh'), words('en')];
}

test('the journal names the channel that was used, and why the earlier ones were not', () => {
  expect(says('sent-by', { channel: 'sms' })).toEqual(['渠道：短信。', 'Channel: text message.']);
  const others = [
    { channel: 'in-app', why: 'no-app' },
    { channel: 'sms', why: 'http-503' },
  ];
  expect(says('sent-by', { channel: 'mail', others })).toEqual([
    '渠道：邮件；App 内没送到（没有开着的 App），短信没送到（对方系统出错了）。',
    'Channel: mail; in the app did not work (no app is open), text message did not work (the other system reported an error).',
  ]);
});

test('the journal names the rule that held a message back, and until when', () => {
  expect(says('contact-cap', { per: 'day', most: 3 })).toEqual(['今天已联系 3 次，到上限。', '3 contacts today is the cap.']);
  const quiet = { from: '21:00', to: '08:00', until: '2026-03-10T00:00:00.000Z' };
  expect(says('quiet-hours', quiet)).toEqual([
    '21:00 到 08:00 免打扰，等到 3 月 10 日 周二 08:00。',
    'Quiet hours are 21:00 to 08:00; it waits until Tue 10 Mar 08:00.',
  ]);
  expect(says('contact-holiday')).toEqual(['节假日不联系。', 'No contact on public holidays.']);
  expect(says('journeys-talking', { most: 1 })[0]).toBe('同类旅程最多 1 条同时和客户说话。');
});
