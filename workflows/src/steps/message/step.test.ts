import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { choices, createSimulation, next } from '../../simulator/index.js';
import { draw, DRAWN_FORM, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const flow = 'start(name) > message(sales) -sent-> end; message -suppressed-> end; message -failed-> !';
const variables = { name: 'string' } as const;
const message = stepDefinition('message');
const both = { zh: '{{ vars.name }}您好', en: 'Hello {{ vars.name }}' };

describe('what a message compiles to', () => {
  test('one effect: every channel with its text, whose placeholders are values by short names', () => {
    const channels: readonly JsonObject[] = [
      { channel: 'in-app', title: { zh: '开好了' }, body: both },
      { channel: 'sms', body: { zh: '{{vars.name}}，开好了' } },
    ];
    const plan = planOf(flow, { variables, configs: { message: { channels, tries: 3 } } });
    expect(plan.instructions['message']).toEqual({
      op: 'effect',
      step: 'message',
      operation: 'message.send',
      settings: {
        channels: [
          { channel: 'in-app', title: { zh: '开好了' }, body: { zh: '{{p1}}您好', en: 'Hello {{p1}}' } },
          { channel: 'sms', body: { zh: '{{p1}}，开好了' } },
        ],
        class: 'sales',
        consent: 'sales',
        order: 'drawn',
        quiet: 'suppress',
        active: 'send',
        tries: 3,
        journeyClass: 'service',
      },
      input: { p1: 'vars.name' },
      timeoutMs: 16_000,
      retry: { attempts: 6, firstMs: 1_000, factor: 2, longestMs: 60_000 },
      assign: [],
      ways: [
        { outcome: 'sent', to: 'end' },
        { outcome: 'suppressed', to: 'end' },
        { outcome: 'failed', to: null },
      ],
      failed: { outcome: 'failed', to: null },
      quick: false,
    });
  });

  test('where a bad moment is waited out, a wait for the instant that the effect answers, and back to the effect', () => {
    const { instructions } = planOf(flow, { variables, configs: { message: { quiet: 'wait' } } });
    expect(instructions['message']).toEqual({ op: 'go', step: 'message', way: { outcome: 'send', to: 'message/send' } });
    expect(instructions['message/send']).toMatchObject({
      op: 'effect',
      assign: [{ name: 'message/later', path: 'until' }],
      ways: [{ outcome: 'sent' }, { outcome: 'suppressed' }, { outcome: 'failed' }, { outcome: 'later', to: 'message/later' }],
    });
    expect(instructions['message/later']).toMatchObject({
      op: 'await',
      timers: [{ until: 'vars["message/later"]', way: { to: 'message/send' }, past: { to: 'message/send' } }],
    });
  });

  test('the survey that it carries goes with it', () => {
    const drawing = draw(flow, { variables, forms: [DRAWN_FORM], configs: { message: { survey: 'form' } } });
    expect(planOf(drawing).instructions['message']).toMatchObject({ settings: { survey: { id: 'form', title: DRAWN_FORM.title } } });
  });

  test('a regulatory notice goes by no consent', () => {
    const { instructions } = planOf('start > message(regulatory) -sent-> end; message -suppressed-> end; message -failed-> !');
    expect(instructions['message']).toMatchObject({ settings: { class: 'regulatory' } });
  });
});

describe('a message tried out', () => {
  const plan = planOf(flow, { variables, configs: { message: { quiet: 'wait' } } });
  const start = { customer: {}, input: { name: '王芳' }, at: '2026-03-10T14:00:00.000Z' };
  const until = '2026-03-11T00:00:00.000Z';
  const putOff = { outcome: 'later', values: { until }, why: { code: 'quiet-hours', args: { from: '21:00', to: '08:00', until } } };

  test('waits until the moment is right, within one visit, and says why', () => {
    const trial = createSimulation(plan, {
      ...start,
      answers: { otherwise: 'first-way', byStep: { message: [putOff, { outcome: 'sent' }] } },
    });
    expect(trial.state.positions).toMatchObject([{ label: 'message/later', visit: 1 }]);
    expect(trial.journal.map(({ kind }) => kind).slice(-2)).toEqual(['put-off', 'waiting']);
    const over = next(trial);
    expect([over.at, over.state.outcome]).toEqual([until, 'done']);
  });

  test('can be answered by what is drawn, not by what happens inside of it', () => {
    const asked = createSimulation(plan, { ...start, answers: { otherwise: 'ask' } });
    expect(choices(asked).map((choice) => ('outcome' in choice ? choice.outcome : choice.kind))).toEqual(['sent', 'suppressed', 'fail']);
  });
});

describe('the settings', () => {
  const issues = (change: JsonObject) => message?.issues({ ...message.initial, ...change }).length;

  test('name every channel once, and at least one', () => {
    const sms = { channel: 'sms', body: { zh: '您好' } };
    expect(issues({ channels: [sms, { channel: 'mail', title: { zh: '好' }, body: { zh: '您好' } }] })).toBe(0);
    expect([issues({ channels: [sms, sms] }), issues({ channels: [] }), issues({ channels: [{ ...sms, channel: 'fax' }] })]).toEqual([
      1, 1, 1,
    ]);
  });

  const old = { channel: 'in-app', title: { zh: '开好了' }, body: { zh: '可以用了' }, class: 'service', consent: 'service' };

  test('of a message stored with one channel are read as a list of one', () => {
    expect(message?.issues(old)).toEqual([]);
    expect(message?.current(old)).toEqual({
      channels: [{ channel: 'in-app', title: { zh: '开好了' }, body: { zh: '可以用了' } }],
      class: 'service',
      consent: 'service',
      order: 'drawn',
      quiet: 'suppress',
      active: 'send',
      tries: 5,
    });
    expect(message?.describe(old, 'zh')).toBe('App 内发“开好了”，服务类');
  });

  test.each(['marketing', 'research'])('of a message stored with the consent "%s" ask for the stricter one of today', (consent) => {
    expect(message?.current({ ...old, consent })).toMatchObject({ consent: 'sales' });
  });

  test('that are of today stay the same object', () => {
    const current = message?.initial ?? {};
    expect(message?.current(current)).toBe(current);
  });
});

test('says on its card what it tells, where, and of which class it is', () => {
  const config = { ...message?.initial, channels: [{ channel: 'in-app', title: { zh: '开好了', en: 'It is open' }, body: { zh: '好' } }] };
  expect([message?.describe(config, 'zh'), message?.describe(config, 'en')]).toEqual([
    'App 内发“开好了”，服务类',
    'In the app: "It is open", service',
  ]);
  const several = {
    ...config,
    channels: [...config.channels, { channel: 'sms', body: { zh: '好' } }, { channel: 'mail', body: { zh: '好' } }],
  };
  expect([message?.describe(several, 'zh'), message?.describe(several, 'en')]).toEqual([
    'App 内发“开好了”，不行换短信、邮件，服务类',
    'In the app: "It is open", else text message, mail, service',
  ]);
});
