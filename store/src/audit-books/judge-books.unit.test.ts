import { describe, expect, test } from '@jest/globals';
import type { Books, EffectFacts, InstanceFacts, RunFacts } from './books.js';
import { countFindings, judgeBooks } from './judge-books.js';

const at = '2026-03-10T10:00:00.000Z';
const longAgo = '2026-03-10T09:00:00.000Z';
const justNow = '2026-03-10T09:59:59.000Z';

const instance = (changes: Partial<InstanceFacts> = {}): InstanceFacts => ({
  id: 'i1',
  status: 'running',
  startedAt: longAgo,
  endedAt: null,
  workflowId: 'loan/customer/c1/-',
  triggers: 1,
  lastSequence: 4,
  entries: 4,
  inboxLast: 2,
  inboxRows: 2,
  waitingSince: null,
  overdueSince: null,
  hasNothingToWaitFor: false,
  lastSeenAt: longAgo,
  ...changes,
});
const effect = (changes: Partial<EffectFacts> = {}): EffectFacts => ({
  instance: 'i1',
  key: 'open:1:http.request:0',
  operation: 'http.request',
  status: 'done',
  startedAt: longAgo,
  retried: false,
  ...changes,
});
const run = (changes: Partial<RunFacts> = {}): RunFacts => ({
  instance: 'i1',
  workflowId: 'loan/customer/c1/-',
  isOpen: true,
  isCompleted: false,
  closedAt: null,
  starts: 1,
  ...changes,
});
const key = 'i1:open:1:http.request:0';
const sound: Books = {
  at,
  instances: [instance()],
  effects: [effect()],
  deliveries: [],
  workGaps: [],
  receipts: { before: [key], after: [key] },
  gateways: null,
  runs: { before: [run()], after: [run()] },
  acknowledged: ['i1'],
};
const verdictsOf = (changes: Partial<Books>) => judgeBooks({ ...sound, ...changes }).map(({ verdict }) => verdict);

describe('books that agree', () => {
  test('have nothing to be found, with or without those outside', () => {
    expect(judgeBooks(sound)).toEqual([]);
    expect(judgeBooks({ ...sound, receipts: null, runs: null, acknowledged: null })).toEqual([]);
    expect(countFindings([])).toEqual({ lost: 0, duplicated: 0, phantom: 0, stuck: 0, uncertain: 0 });
  });

  test('agree while the bank is busy: what is only just on its way is not missing', () => {
    const fresh = { startedAt: justNow, lastSeenAt: justNow };
    expect(
      verdictsOf({
        instances: [instance({ status: 'starting', overdueSince: justNow, waitingSince: justNow, ...fresh })],
        effects: [effect({ status: 'pending', startedAt: justNow })],
      }),
    ).toEqual([]);
    expect(verdictsOf({ receipts: { before: [], after: [key] } })).toEqual([]);
    expect(verdictsOf({ receipts: { before: [key], after: [key, 'i2:later'] } })).toEqual([]);
    expect(verdictsOf({ runs: { before: [], after: [run(), run({ instance: 'i2' })] } })).toEqual([]);
  });

  test('agree when Temporal has forgotten what is over', () => {
    expect(verdictsOf({ instances: [instance({ status: 'ended', endedAt: longAgo })], runs: { before: [], after: [] } })).toEqual([]);
  });
});

describe('what is lost', () => {
  test.each<[string, Partial<Books>]>([
    ['an instance that a caller was told of', { acknowledged: ['i1', 'i9'] }],
    ['an entry of the engine', { instances: [instance({ entries: 3 })] }],
    ['a happening', { instances: [instance({ inboxRows: 1 })] }],
    ['an entry of a work row', { workGaps: [{ instance: 'i1', origin: 'work:w1' }] }],
    ['an effect that the provider does not know', { receipts: { before: [], after: [] } }],
    ['the run of an instance on its way', { runs: { before: [], after: [] } }],
    ['a run that was broken off', { runs: { before: [run()], after: [run({ isOpen: false })] } }],
    ['the end of an instance', { runs: { before: [run()], after: [run({ isOpen: false, isCompleted: true, closedAt: longAgo })] } }],
  ])('%s is found', (_, changes) => {
    expect(verdictsOf(changes)).toEqual(['lost']);
  });
});

describe('what is there twice', () => {
  test.each<[string, Partial<Books>]>([
    ['an instance of two requests', { instances: [instance({ triggers: 2 })] }],
    ['an effect under two keys', { effects: [effect(), effect({ key: 'open:1:http.request:1' })], receipts: null }],
    ['a receipt', { receipts: { before: [key], after: [key, key] } }],
    ['a start', { runs: { before: [run()], after: [run({ starts: 2 })] } }],
  ])('%s is found', (_, changes) => {
    expect(verdictsOf(changes)).toEqual(['duplicated']);
  });

  test('because it was put off is no duplicate', () => {
    const [later, then] = [effect({ putOff: true }), effect({ key: 'open:1:http.request:1' })];
    expect(verdictsOf({ effects: [later, then], receipts: null })).toEqual([]);
  });

  test('that undoes one thing after another at one step is no duplicate', () => {
    const undos = [effect({ key: 'back:1:undo:1' }), effect({ key: 'back:1:undo:2' })];
    expect(verdictsOf({ effects: undos, receipts: null })).toEqual([]);
  });

  test('on an operator’s order is no duplicate, nor is another visit of the step', () => {
    expect(
      verdictsOf({ effects: [effect({ retried: true }), effect({ key: 'open:1:http.request:1', retried: true })], receipts: null }),
    ).toEqual([]);
    expect(verdictsOf({ effects: [effect(), effect({ key: 'open:2:http.request:0' })], receipts: null })).toEqual([]);
  });
});

describe('what nobody asked for', () => {
  test.each<[string, Partial<Books>]>([
    ['an instance', { instances: [instance({ triggers: 0 })] }],
    ['a message', { deliveries: [{ instance: 'i1', key: 'tell:1:message.send:0/sms', status: 'sent' }] }],
    ['a receipt', { receipts: { before: [key, 'i9:x'], after: [key, 'i9:x'] } }],
    ['a run', { runs: { before: [run(), run({ instance: 'i9' })], after: [run(), run({ instance: 'i9' })] } }],
  ])('%s is found', (_, changes) => {
    expect(verdictsOf(changes)).toEqual(['phantom']);
  });
});

describe('what does not go on', () => {
  test.each<[string, Partial<Books>]>([
    ['an instance that never began', { instances: [instance({ status: 'starting' })] }],
    ['a happening that nobody delivers', { instances: [instance({ waitingSince: longAgo })] }],
    ['a promise that nobody keeps', { instances: [instance({ overdueSince: longAgo })] }],
    ['an instance that waits for nothing', { instances: [instance({ hasNothingToWaitFor: true })] }],
    ['an effect that never ends', { effects: [effect(), effect({ key: 'b:1:http.request:0', status: 'pending' })] }],
    ['a run that does not hear of its end', { instances: [instance({ status: 'ended', endedAt: longAgo })] }],
  ])('%s is stuck', (_, changes) => {
    expect(verdictsOf(changes)).toEqual(['stuck']);
  });

  test('and what nobody knows is uncertain', () => {
    expect(verdictsOf({ effects: [effect(), effect({ key: 'b:1:http.request:0', status: 'uncertain' })] })).toEqual(['uncertain']);
  });
});
