import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { messageTooLongForChannel } from './message-too-long-for-channel.js';

const withBody = (channel: string, zh: string, more: object = {}) =>
  draw('start(name) > message > end', {
    variables: { name: 'string' },
    configs: { message: { channels: JSON.parse(JSON.stringify([{ channel, body: { zh }, ...more }])) as [] } },
  });

const rows = faultRows(messageTooLongForChannel, {
  accepts: {
    'a text message of seven parts': withBody('sms', '好'.repeat(469)),
    'a long mail': withBody('mail', '好'.repeat(5_000), { title: { zh: '好' } }),
    'a text whose placeholder is longer than what it will hold': withBody('sms', `${'好'.repeat(460)}{{ vars.name }}`),
  },
  rejects: {
    'a text message of more': {
      drawing: withBody('sms', '好'.repeat(470)),
      at: ['message channels.0.body'],
      says: '有 470 个字，最多 469 个',
    },
    'the English alone': { drawing: withBody('im', '好', { body: { zh: '好', en: 'x'.repeat(601) } }), at: ['message channels.0.body'] },
    'a title that is cut off': { drawing: withBody('in-app', '好', { title: { zh: '好'.repeat(61) } }), at: ['message channels.0.title'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
