import { describe, expect, test } from '@jest/globals';
import type { By, TaskConfig, WorkAction } from '../index.js';
import { type Acts, agent, minute, open, play } from '../testing/sketch.js';
import { COMPENSATION } from '../testing/tasks.js';

const senior: By = { ...agent, actor: { kind: 'staff', id: 's5', name: '周敏' } };
const save = (amount: number): WorkAction => ({ kind: 'save', by: agent, fence: 1, ifMatch: 2, fields: { amount } });
const done: WorkAction = { kind: 'complete', by: agent, fence: 1, outcome: 'rejected' };
const handedIn: Acts = [
  [1, { kind: 'take', by: agent }],
  [2, save(800)],
  [3, done],
];
const checking: Acts = [...handedIn, [4, { kind: 'take', by: senior }]];
const played = (acts: Acts, config: TaskConfig = COMPENSATION, values = {}) => play(config, open(config, { values }), acts);

describe('four eyes', () => {
  test('hand the task in to a second person, who sees it finished by the outcome it was handed in with', () => {
    const waiting = played(handedIn);
    expect(waiting).toMatchObject({ ok: true, change: null, state: { status: 'open', lease: null } });
    expect(waiting.offers).toMatchObject([
      { kind: 'done', number: 1 },
      { kind: 'open', number: 2, rung: '@review', purpose: 'review', notFor: 's1', assignment: { kind: 'queue', queue: 'seniors' } },
    ]);
    const confirmed = played([...checking, [5, { kind: 'confirm', by: senior, fence: 2, note: '金额无误' }]]);
    expect(confirmed.state).toMatchObject({ status: 'completed', outcome: 'rejected', closedBy: senior.actor, review: null });
    expect(confirmed.state.reviews).toMatchObject([{ by: senior.actor, confirmed: true, note: '金额无误' }]);
    expect(confirmed.offers).toEqual([{ kind: 'done', number: 2 }]);
    expect(confirmed.change).toMatchObject({ kind: 'closed', outcome: 'rejected', fields: { amount: 800 } });
  });

  test('apply only when they are drawn to: above a limit, when a condition held, or always', () => {
    const small = [handedIn[0], [2, save(500)], [3, done]] as Acts;
    expect(played(small).state.status).toBe('completed');
    const conditional: TaskConfig = { ...COMPENSATION, fourEyes: { applies: 'condition', reviewers: { kind: 'queue', queue: 'seniors' } } };
    expect(played(small, conditional, { '@review': true }).state).toMatchObject({ status: 'open', review: { maker: agent.actor } });
    expect(played(small, conditional, { '@review': false }).state.status).toBe('completed');
    expect(played(small, { ...conditional, fourEyes: { ...conditional.fourEyes, applies: 'always' } } as TaskConfig).state.status).toBe(
      'open',
    );
  });

  test('are never those of one person: whoever did it can neither take nor confirm it', () => {
    expect(played([...handedIn, [4, { kind: 'take', by: agent }]])).toMatchObject({ ok: false, refusal: { code: 'same-person' } });
    const elsewhere: By = { ...agent, channel: 'counter', family: 'branch' };
    expect(played([...handedIn, [4, { kind: 'take', by: elsewhere, takeOver: { reason: '我来' } }]])).toMatchObject({
      refusal: { code: 'same-person' },
    });
    expect(played([...checking, [5, { kind: 'take', by: agent, takeOver: { reason: '我来' } }]])).toMatchObject({
      refusal: { code: 'same-person' },
    });
    expect(played([...handedIn, [4, { kind: 'confirm', by: agent, fence: 1 }]])).toMatchObject({ refusal: { code: 'not-held' } });
  });

  test('send it back with the reason to whoever did it, who is told and hands it in again', () => {
    const back = played([...checking, [5, { kind: 'send-back', by: senior, fence: 2, reason: '票据不全' }]]);
    expect(back.state).toMatchObject({ review: null, lease: null, reviews: [{ confirmed: false, note: '票据不全' }] });
    expect(back.offers).toMatchObject([
      { kind: 'done', number: 2 },
      { kind: 'open', number: 3, assignment: { kind: 'person', person: 's1', queue: 'q' } },
    ]);
    expect(back.notices).toEqual([{ to: { kind: 'person', person: 's1' }, about: 'sent-back', args: {} }]);
    const again: Acts = [
      ...checking,
      [5, { kind: 'send-back', by: senior, fence: 2, reason: '票据不全' }],
      [6, { kind: 'take', by: agent }],
      [7, { kind: 'complete', by: agent, fence: 3 }],
    ];
    expect(played(again).state).toMatchObject({ review: { outcome: 'done', maker: agent.actor }, backTo: null });
    expect(played([...checking, [5, { kind: 'send-back', by: senior, fence: 2, reason: '' }]])).toMatchObject({
      refusal: { code: 'reason-needed' },
    });
  });

  test('let nobody change anything while it is checked, and give the check back when its lease runs out', () => {
    const acts: readonly WorkAction[] = [
      { kind: 'save', by: senior, fence: 2, ifMatch: 5, fields: { amount: 1 } },
      { kind: 'complete', by: senior, fence: 2 },
      { kind: 'decline', by: senior, fence: 2, reason: 'x' },
      { kind: 'hand-over', by: senior, fence: 2, reason: 'x' },
      { kind: 'wait', by: senior, fence: 2, reason: 'x' },
    ];
    for (const action of acts) expect(played([...checking, [5, action]])).toMatchObject({ ok: false, refusal: { code: 'in-review' } });
    expect(played([handedIn[0], [2, { kind: 'confirm', by: agent, fence: 1 }]] as Acts)).toMatchObject({
      refusal: { code: 'not-in-review' },
    });
    const lapsed = played([...checking, [40, { kind: 'tick' }]]);
    expect(lapsed.state).toMatchObject({ lease: null, offer: { rung: '@review', claimed: false }, review: { maker: agent.actor } });
    expect(lapsed.state.offer?.until).toBe(minute(24 * 60));
  });
});
