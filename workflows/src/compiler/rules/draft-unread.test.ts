import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { draftUnread } from './draft-unread.js';

const DRAFT = { skill: 'draft', input: '', intents: [], minimumConfidence: 0.6, text: both('hello'), textVariable: 'letter' };
const LETTER = { channels: [{ channel: 'in-app', title: both('title'), body: both('{{ vars.letter }}') }] };
const SENT = 'message -sent-> end; message -suppressed-> end; message -failed-> end';
const drawn = (text: string, configs: Readonly<Record<string, JsonObject>> = {}) =>
  draw(`start > ai -ok-> ${text}; ai -unsure-> end; ai -failed-> end; ${SENT}`, {
    variables: { letter: 'string', other: 'string' },
    configs: { ai: DRAFT, message: LETTER, ...configs },
  });

const CHECK = { text: 'vars.letter', checks: [{ id: 'w', label: both('w'), kind: 'words', severity: 'block', list: 'banned' }] };
const SHOWN = { brief: [{ name: 'letter', value: 'vars.letter' }] };
const guarded = 'guard -pass-> message; guard -warn-> end; guard -block-> end';
const looked = 'task(help) > message; task -returned-> end; task -expired-> end';

const rows = faultRows(draftUnread, {
  accepts: {
    'a draft that a guard has let pass': drawn(guarded, { guard: CHECK }),
    'a draft that somebody has seen': drawn(looked, { task: SHOWN }),
    'words that the bank has approved': drawn('message', { ai: { ...DRAFT, wording: 'kit', kit: 'k', card: 'c', values: [] } }),
    'a draft that goes to nobody': drawn('message', {
      message: { channels: [{ channel: 'in-app', title: both('t'), body: both('hello') }] },
    }),
    'a message that is sent when it could not be written': draw(`start > ai -ok-> end; ai -unsure-> end; ai -failed-> message; ${SENT}`, {
      variables: { letter: 'string' },
      configs: { ai: DRAFT, message: LETTER },
    }),
  },
  rejects: {
    'a draft that is sent at once': { drawing: drawn('message'), at: ['ai'], says: '由“message”发给客户' },
    'a draft that a guard has warned of': {
      drawing: drawn('guard -pass-> message; guard -warn-> message; guard -block-> end', { guard: CHECK }),
      at: ['ai'],
    },
    'a guard that looks at something else': { drawing: drawn(guarded, { guard: { ...CHECK, text: 'vars.other' } }), at: ['ai'] },
    'a task that does not show it': { drawing: drawn(looked), at: ['ai'] },
    'a task that nobody has done': {
      drawing: drawn('task(help) > end; task -returned-> end; task -expired-> message', { task: SHOWN }),
      at: ['ai'],
    },
    'a summary that is sent on': { drawing: drawn('message', { ai: { ...DRAFT, skill: 'summarise' } }), at: ['ai'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
