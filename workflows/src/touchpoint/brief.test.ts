import { describe, expect, test } from '@jest/globals';
import { brief } from './index.js';
import { agent, customer, minute, open, play, TOUCH } from './testing/sketch.js';

describe('the hand-over brief', () => {
  const { state } = play(TOUCH, open(TOUCH, { values: { name: '王芳' } }), [
    [1, { kind: 'take', by: customer }],
    [2, { kind: 'save', by: customer, fence: 1, ifMatch: 2, fields: { job: '教师' } }],
    [
      3,
      {
        kind: 'save',
        by: customer,
        fence: 1,
        ifMatch: 3,
        fields: { photo: 'r' },
        verifications: { photo: { verified: false, failure: 'glare' } },
      },
    ],
    [4, { kind: 'say', by: customer, text: '怎么总是反光' }],
    [5, { kind: 'promise', by: agent, text: '今天开好', due: minute(400) }],
    [20, { kind: 'tick' }],
  ]);
  const made = brief(TOUCH, state);

  test('says what is done, by whom, and what is missing', () => {
    expect(made.done.map(({ title, filled, total }) => [title.zh, filled, total])).toEqual([
      ['个人资料', 2, 2],
      ['身份核验', 1, 1],
    ]);
    expect(made.done[0]?.by.map(({ actor, count }) => [actor.kind, count])).toEqual([
      ['system', 1],
      ['customer', 1],
    ]);
    expect(made.missing).toEqual([
      { key: 'photo', label: { zh: '身份证照片', en: 'Photo' }, reason: 'failed', times: 1, customerOnly: true },
    ]);
    expect(made.lastError).toMatchObject({ key: 'photo', code: 'glare', at: minute(3) });
  });

  test('says what was promised, what not to ask again, and what was said', () => {
    expect(made.promised).toMatchObject([{ text: '今天开好', due: minute(400) }]);
    expect(made.notToAsk).toEqual([{ key: 'photo', label: { zh: '身份证照片', en: 'Photo' }, reason: 'customer-only' }]);
    expect(made.conversation).toMatchObject({ messages: 2, byCustomer: 1, last: { by: { kind: 'ai' } } });
  });

  test('opens with words that spare the customer to say anything twice', () => {
    expect(made.opening.zh).toBe('您好。您填好的 3 项（共 3 项）都存着，不用重填。就差“身份证照片”，前面 1 次没通过，我陪您看看。');
    expect(made.opening.en).toContain('"Photo" did not pass: let us look at it together.');
  });

  test('holds no value of any field', () => {
    expect(JSON.stringify(made)).not.toMatch(/王芳"|教师/);
  });
});
