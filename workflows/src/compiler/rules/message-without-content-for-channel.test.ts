import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { messageWithoutContentForChannel } from './message-without-content-for-channel.js';

const withChannels = (...channels: readonly object[]) =>
  draw('start > message > end', { configs: { message: { channels: JSON.parse(JSON.stringify(channels)) as [] } } });
const sms = { channel: 'sms', body: both('hello') };

const rows = faultRows(messageWithoutContentForChannel, {
  accepts: {
    'a channel with all that it shows': draw('start > message > end'),
    'a text message, which has no title': withChannels(sms, { channel: 'mail', title: both('hello'), body: both('hello') }),
  },
  rejects: {
    'a second channel that is empty': {
      drawing: withChannels(sms, { channel: 'im', body: { zh: ' ' } }),
      at: ['message channels.1.body'],
      says: '“即时通讯”的内容还没有写',
    },
    'a mail without a title': {
      drawing: withChannels({ channel: 'mail', body: both('hello') }),
      at: ['message channels.0.title'],
      says: '“邮件”的标题还没有写',
    },
    'a message newly drawn': {
      drawing: withChannels({ channel: 'in-app', title: { zh: '' }, body: { zh: '' } }),
      at: ['message channels.0.title', 'message channels.0.body'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
