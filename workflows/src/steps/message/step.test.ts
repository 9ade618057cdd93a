import { expect, test } from '@jest/globals';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const flow = 'start(name) > message(sales) -sent-> end; message -suppressed-> end; message -failed-> !';

test('compiles to texts whose placeholders are values by short names', () => {
  const plan = planOf(flow, {
    variables: { name: 'string' },
    configs: { message: { body: { zh: '{{ vars.name }}您好', en: 'Hello {{ vars.name }}' } } },
  });
  expect(plan.instructions['message']).toMatchObject({
    operation: 'message.send',
    settings: {
      channel: 'in-app',
      class: 'sales',
      consent: 'sales',
      title: { zh: 'title', en: 'title' },
      body: { zh: '{{p1}}您好', en: 'Hello {{p1}}' },
    },
    input: { p1: 'vars.name' },
    ways: [
      { outcome: 'sent', to: 'end' },
      { outcome: 'suppressed', to: 'end' },
    ],
    failed: { outcome: 'failed', to: null },
  });
});

test('a regulatory notice goes by no consent', () => {
  const { instructions } = planOf('start > message(regulatory) -sent-> end; message -suppressed-> end; message -failed-> !');
  expect(instructions['message']).toMatchObject({ settings: { class: 'regulatory' } });
});

test('says on its card what it tells and of which class it is', () => {
  const message = stepDefinition('message');
  const config = { ...message?.initial, title: { zh: '开好了', en: 'It is open' } };
  expect([message?.describe(config, 'zh'), message?.describe(config, 'en')]).toEqual([
    'App 内发“开好了”，服务类',
    'In the app: "It is open", service',
  ]);
});
