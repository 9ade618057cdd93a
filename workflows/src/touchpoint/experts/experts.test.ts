import { describe, expect, test } from '@jest/globals';
import type { By, WorkAction } from '../index.js';
import { type Acts, agent, minute, open, play } from '../testing/sketch.js';
import { ADVICE } from '../testing/tasks.js';

const lin: By = { ...agent, actor: { kind: 'staff', id: 'lin', name: '林森' } };
const qin: By = { ...agent, actor: { kind: 'staff', id: 'qin', name: '秦川' } };
const held: Acts = [[1, { kind: 'take', by: agent }]];
const invite = (expert: string): WorkAction => ({ kind: 'invite', by: agent, fence: 1, expert, question: '这样设可以吗' });
const invited: Acts = [...held, [2, invite('trust')]];
const played = (...acts: Acts) => play(ADVICE, open(ADVICE), acts);

describe('an expert', () => {
  test('is invited by the holder, comes in, and leaves an opinion that stays with the task', () => {
    const asked = played(...invited);
    expect(asked.offers).toEqual([
      {
        ...{ kind: 'open', rung: 'trust', family: 'remote', number: 2, try: 1, until: minute(32), purpose: 'expert', notFor: 's1' },
        assignment: { kind: 'staff', staff: ['lin'], otherwise: '' },
      },
    ]);
    const opinion: Acts = [
      [3, { kind: 'accept-invitation', by: lin, offer: 2 }],
      [4, { kind: 'give-opinion', by: lin, offer: 2, text: '可以' }],
    ];
    const given = played(...invited, ...opinion);
    expect(given.state.invitations).toMatchObject([
      { expert: 'trust', status: 'given', who: lin.actor, opinion: '可以', question: '这样设可以吗' },
    ]);
    expect(given.notices).toEqual([{ to: { kind: 'person', person: 's1' }, about: 'opinion', args: {} }]);
    expect(given.state.lease?.actor).toEqual(agent.actor);
    expect(played(...invited, ...opinion, [5, { kind: 'complete', by: agent, fence: 1 }]).state.status).toBe('completed');
  });

  test('may refuse with a reason, or not answer: the next one is asked, then the queue, and at last the holder is told', () => {
    const refused = played(...invited, [3, { kind: 'refuse-invitation', by: lin, offer: 2, reason: '休假' }]);
    expect(refused.offers).toMatchObject([
      { kind: 'lapse', number: 2 },
      { kind: 'open', number: 3, assignment: { staff: ['qin'] } },
    ]);
    const silent = play(ADVICE, refused.state, [[33, { kind: 'tick' }]]);
    expect(silent.offers).toMatchObject([
      { kind: 'lapse', number: 3 },
      { kind: 'open', number: 4, assignment: { kind: 'queue', queue: 'trust' } },
    ]);
    const nobody = play(ADVICE, silent.state, [[63, { kind: 'tick' }]]);
    expect(nobody.state.invitations).toMatchObject([{ status: 'nobody', refusals: [{ reason: '休假', by: lin.actor }] }]);
    expect(nobody.notices).toMatchObject([{ about: 'no-expert' }]);
    expect(nobody.entries.map(({ kind }) => kind)).toContain('expert-missing');
  });

  test('who has come in may still withdraw, and only they may speak', () => {
    const inside: Acts = [...invited, [3, { kind: 'accept-invitation', by: lin, offer: 2 }]];
    expect(played(...inside, [4, { kind: 'give-opinion', by: qin, offer: 2, text: '可以' }])).toMatchObject({
      refusal: { code: 'not-invited' },
    });
    expect(played(...inside, [4, { kind: 'refuse-invitation', by: qin, offer: 2, reason: 'x' }])).toMatchObject({
      refusal: { code: 'not-invited' },
    });
    expect(played(...inside, [4, { kind: 'accept-invitation', by: qin, offer: 2 }])).toMatchObject({ refusal: { code: 'not-invited' } });
    expect(played(...inside, [4, { kind: 'refuse-invitation', by: lin, offer: 2, reason: '不熟' }]).offers).toMatchObject([
      { kind: 'lapse' },
      { assignment: { staff: ['qin'] } },
    ]);
  });

  test('who must be heard holds the task up until they have spoken; the others do not', () => {
    expect(played(...held, [2, { kind: 'complete', by: agent, fence: 1 }])).toMatchObject({
      ok: false,
      refusal: { code: 'opinion-missing', missing: ['trust'] },
    });
  });

  test('is asked once at a time, is drawn, and is never the holder', () => {
    expect(played(...invited, [3, invite('trust')])).toMatchObject({ refusal: { code: 'already-invited' } });
    expect(played(...held, [3, invite('tax')])).toMatchObject({ refusal: { code: 'unknown-expert' } });
    expect(played(...invited, [3, { kind: 'accept-invitation', by: agent, offer: 2 }])).toMatchObject({ refusal: { code: 'same-person' } });
    const nobody = played(...held, [2, invite('law')], [32, { kind: 'renew', by: agent, fence: 1 }]);
    expect(nobody.state.invitations).toMatchObject([{ expert: 'law', status: 'nobody' }]);
    expect(play(ADVICE, nobody.state, [[33, invite('law')]])).toMatchObject({ ok: true });
  });

  test('is not needed any more when the task closes', () => {
    const closed = played(...invited, [3, { kind: 'decline', by: agent, fence: 1, reason: '客户取消' }]);
    expect(closed.offers).toContainEqual({ kind: 'withdraw', number: 2 });
  });
});
