import { durationMs } from '../../calendar/index.js';
import type { JsonObject, Text } from '../../graph/graph.js';
import type { Drawn } from '../picture.js';
import type { FirstDaysLimits } from './limits.js';
import { nextTable } from './next-table.js';

/** Whatever they do, they are not silent. */
const SPOKE = ['silences', '0'] as const;

/** It begins, and from then on listens to what the customer does. */
export function listenSteps(limits: FirstDaysLimits): readonly Drawn[] {
  return [
    ...beginning(limits),
    {
      id: 'listen',
      type: 'wait',
      name: { zh: '看客户做了什么', en: 'Listen to what they do' },
      config: {
        duration: limits.silence,
        until: 'vars.lastDay',
        events: [
          heard('activated', { zh: '激活了卡', en: 'Activated' }, 'card.activated'),
          heard('transferred', { zh: '首次转账', en: 'Transfer' }, 'transfer.first'),
          heard('opened', { zh: '打开 App', en: 'App opened' }, 'app.opened'),
        ],
      },
    },
    noting(
      'note-activated',
      {
        name: { zh: '记下：卡已激活', en: 'Card is active' },
        stage: {
          zh: '已激活',
          en: 'Activated',
        },
      },
      [['activated', 'true'], SPOKE],
    ),
    noting('note-transferred', { name: { zh: '记下：转过账', en: 'Has transferred' }, stage: { zh: '已转账', en: 'Transferred' } }, [
      ['transferred', 'true'],
      SPOKE,
    ]),
    noting('note-opened', { name: { zh: '记下：打开了 App', en: 'Opened the app' } }, [['opens', 'vars.opens + 1'], SPOKE]),
    noting('note-silent', { name: { zh: '记下：没有动静', en: 'Silent' } }, [['silences', 'vars.silences + 1']]),
    { id: 'good-time', type: 'wait', name: { zh: '挑个合适的时间', en: 'Choose a good time' }, config: goodTime(limits) },
    {
      id: 'next',
      type: 'decision',
      name: { zh: '下一件有用的事', en: 'The next useful thing' },
      config: { by: 'table', cases: [], table: nextTable },
    },
  ];
}

function beginning(limits: FirstDaysLimits): readonly Drawn[] {
  return [
    {
      id: 'opened',
      type: 'start',
      name: { zh: '开了第一个账户', en: 'First account opened' },
      config: { triggers: ['event', 'api'], event: 'account.opened', match: 'event.first == true', inputs: [], reentry: { kind: 'once' } },
    },
    {
      id: 'goal',
      type: 'milestone',
      name: { zh: '目标：第一次转账', en: 'Goal: first transfer' },
      config: { kind: 'goal', by: 'event', event: 'transfer.first', window: limits.whole },
    },
    noting('begin', { name: { zh: '三十天从今天算', en: 'Thirty days from now' }, stage: { zh: '刚开户', en: 'New' } }, [
      ['lastDay', `addDuration(now, duration("${limits.whole}"))`],
    ]),
  ];
}

function heard(id: string, label: Text, event: string): JsonObject {
  return { id, label: { zh: label.zh, en: label.en ?? label.zh }, event, since: 'entry', assign: [] };
}

interface Noted {
  readonly name: Text;
  readonly stage?: Required<Text>;
}

type Values = readonly (readonly [name: string, value: string])[];

/** Writes down what is known now, and which stage that is. */
function noting(id: string, { name, stage }: Noted, values: Values): Drawn {
  return {
    id,
    type: 'set',
    name,
    config: {
      variables: values.map(([of, value]) => ({ name: of, value })),
      attributes: [],
      addTags: [],
      removeTags: [],
      ...(stage ? { stage } : {}),
    },
  };
}

/** By day, and a while after what the customer did. Where days last seconds nobody waits for the morning. */
function goodTime({ whole, pause }: FirstDaysLimits): JsonObject {
  const isReal = durationMs(whole) >= 86_400_000;
  return { duration: pause, ...(isReal ? { windows: [{ days: 'every', from: '09:00', to: '20:00' }] } : {}), events: [] };
}
