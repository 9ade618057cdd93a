import { describe, expect, test } from '@jest/globals';
import type { TouchConfig } from './index.js';
import { agent, customer, manager, minute, open, play, TASK, TOUCH } from './testing/sketch.js';

const take = { kind: 'take', by: customer } as const;

describe('a lease', () => {
  test('is renewed by working, and lapses to the second without', () => {
    const held = play(TOUCH, open(TOUCH), [
      [0, take],
      [5, { kind: 'save', by: customer, fence: 1, ifMatch: 2, fields: { job: '教师' } }],
    ]);
    expect(held.state.lease?.until).toBe(minute(15));
    expect(play(TOUCH, held.state, [[14, { kind: 'renew', by: customer, fence: 1 }]]).state.lease?.until).toBe(minute(24));
    expect(play(TOUCH, held.state, [[15, { kind: 'renew', by: customer, fence: 1 }]])).toMatchObject({
      ok: false,
      refusal: { code: 'not-held' },
    });
  });

  test('taken again by its holder is the same one; in another channel it goes along with a new number', () => {
    const held = play(TOUCH, open(TOUCH), [
      [0, take],
      [3, take],
    ]);
    expect(held.state.lease).toMatchObject({ fence: 1, until: minute(13) });
    expect(held.entries).toEqual([]);
    const web = { ...customer, channel: 'web' };
    const moved = play(TOUCH, held.state, [[4, { kind: 'take', by: web }]]);
    expect(moved).toMatchObject({
      ok: true,
      state: { lease: { fence: 2, channel: 'web' } },
      entries: [{ kind: 'taken-over', why: { code: 'changed-channel' } }],
    });
    expect(play(TOUCH, moved.state, [[5, { kind: 'renew', by: customer, fence: 1 }]])).toMatchObject({
      refusal: { code: 'not-held', holder: { channel: 'web' } },
    });
  });

  test.each<[TouchConfig['takeOver'], string, string | null]>([
    ['never', '在柜台', 'not-allowed'],
    ['with-reason', '在柜台', null],
    ['with-reason', '  ', 'reason-needed'],
    ['higher-rung', '在柜台', null],
  ])('under the policy "%s" is taken over from an agent by the branch with "%s": %p', (takeOver, reason, code) => {
    const config = { ...TOUCH, takeOver };
    const result = play(config, open(config), [
      [0, { kind: 'take', by: agent }],
      [1, { kind: 'take', by: manager, takeOver: { reason } }],
    ]);
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });

  test('under "higher-rung" nobody takes it from a colleague either', () => {
    const config: TouchConfig = { ...TOUCH, takeOver: 'higher-rung' };
    const other = { ...agent, actor: { ...agent.actor, id: 's9' } };
    const result = play(config, open(config), [
      [0, { kind: 'take', by: agent }],
      [1, { kind: 'take', by: other, takeOver: { reason: 'x' } }],
    ]);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  test('under "higher-rung" nobody takes it from above', () => {
    const config: TouchConfig = { ...TOUCH, takeOver: 'higher-rung' };
    const held = play(config, open(config), [[0, { kind: 'take', by: manager }]]);
    for (const by of [customer, agent]) {
      expect(play(config, held.state, [[1, { kind: 'take', by, takeOver: { reason: 'x' } }]])).toMatchObject({
        ok: false,
        refusal: { code: 'not-allowed', holder: { actor: manager.actor } },
      });
    }
  });

  test('is given only to channels of the ladder', () => {
    expect(play(TOUCH, open(TOUCH), [[0, { kind: 'take', by: { ...agent, channel: 'street' } }]])).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
    const noBranch = open(TOUCH, { conditions: { branch: { when: false, direct: false } } });
    expect(play(TOUCH, noBranch, [[0, { kind: 'take', by: manager }]])).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    expect(play(TASK, open(TASK), [[0, take]])).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  test('of staff who came before their turn leaves an offer to their own rung behind', () => {
    const result = play(TOUCH, open(TOUCH), [
      [0, { kind: 'take', by: agent }],
      [2, { kind: 'release', by: agent, fence: 1 }],
    ]);
    expect(result.state).toMatchObject({ rung: 2, lease: null, offer: { rung: 'remote', claimed: false } });
  });
});

describe('a save', () => {
  const held = play(TOUCH, open(TOUCH), [[0, take]]).state;
  const save = { kind: 'save', by: customer, fence: 1, ifMatch: 2 } as const;

  test('keeps all its fields or none', () => {
    const result = play(TOUCH, held, [[1, { ...save, fields: { name: '王芳', job: 5, shoe: 42 } }]]);
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'unknown-field',
        fields: [
          { key: 'job', problem: 'wrong-type' },
          { key: 'shoe', problem: 'unknown' },
        ],
      },
      entries: [{ kind: 'refused-save' }],
    });
    expect(result.state.fields).toEqual({});
  });

  test('of a version that was read before another change is refused with the version to read', () => {
    const result = play(TOUCH, held, [
      [1, { ...save, fields: { job: 'a' } }],
      [2, { ...save, fields: { job: 'b' } }],
    ]);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'stale-version', version: 3 } });
    expect(result.state.fields['job']?.value).toBe('a');
  });

  test('remembers per field who, where, when and whether it is verified', () => {
    const verified = play(TOUCH, held, [[1, { ...save, fields: { photo: 'r1' }, verifications: { photo: { verified: true } } }]]);
    expect(verified.state.fields['photo']).toEqual({
      value: 'r1',
      by: customer.actor,
      channel: 'app',
      family: 'customer',
      at: minute(1),
      verified: true,
    });
    const same = play(TOUCH, verified.state, [[2, { ...save, ifMatch: 3, fields: { photo: 'r1' } }]]);
    expect(same.state.fields['photo']).toMatchObject({ verified: true, at: minute(2) });
    const other = play(TOUCH, verified.state, [[2, { ...save, ifMatch: 3, fields: { photo: 'r2' } }]]);
    expect(other.state.fields['photo']).toMatchObject({ verified: false });
  });

  test('counts how often a verification failed', () => {
    const fail = (ifMatch: number, photo: string) =>
      ({ ...save, ifMatch, fields: { photo }, verifications: { photo: { verified: false, failure: 'glare' } } }) as const;
    const result = play(TOUCH, held, [
      [1, fail(2, 'r1')],
      [2, fail(3, 'r2')],
    ]);
    expect(result.state.fields['photo']?.failure).toEqual({ code: 'glare', at: minute(2), times: 2 });
    expect(result.entries.map(({ kind, why }) => [kind, why?.args])).toEqual([
      ['saved', { fields: ['photo'] }],
      ['verification-failed', { field: 'photo', failure: 'glare', times: 2 }],
    ]);
  });

  test('by staff never touches what only the customer may fill, nor claims a verification nobody makes', () => {
    const byAgent = play(TOUCH, open(TOUCH), [
      [0, { kind: 'take', by: agent }],
      [1, { ...save, by: agent, ifMatch: 2, fields: { photo: 'x' } }],
    ]);
    expect(byAgent).toMatchObject({ ok: false, refusal: { code: 'not-allowed', fields: [{ key: 'photo', problem: 'customer-only' }] } });
    const claimed = play(TOUCH, held, [[1, { ...save, fields: {}, verifications: { name: { verified: true } } }]]);
    expect(claimed).toMatchObject({ ok: false, refusal: { code: 'not-allowed', fields: [{ key: 'name', problem: 'not-verifiable' }] } });
  });
});

describe('an end', () => {
  test('by another completion goes on by that outcome; one that was not drawn is refused', () => {
    const state = open({ ...TOUCH, form: { ...TOUCH.form, sections: [] } });
    const config: TouchConfig = { ...TOUCH, form: { ...TOUCH.form, sections: [] } };
    const end = (outcome: string) =>
      play(config, state, [
        [0, take],
        [1, { kind: 'complete', by: customer, fence: 1, outcome }],
      ]);
    expect(end('signed').change).toMatchObject({ kind: 'closed', outcome: 'signed' });
    expect(end('unheard-of')).toMatchObject({ ok: false, refusal: { code: 'unknown-outcome' } });
  });

  test('by declining needs a reason, and nobody else at work', () => {
    expect(play(TOUCH, open(TOUCH), [[1, { kind: 'decline', by: customer, reason: '' }]])).toMatchObject({
      ok: false,
      refusal: { code: 'reason-needed' },
    });
    expect(play(TOUCH, open(TOUCH), [[1, { kind: 'decline', by: customer, reason: '太麻烦' }]]).change).toMatchObject({
      outcome: 'declined',
      fields: { '@reason': '太麻烦' },
    });
    expect(
      play(TOUCH, open(TOUCH), [
        [0, { kind: 'take', by: agent }],
        [1, { kind: 'decline', by: customer, reason: 'x' }],
      ]),
    ).toMatchObject({ refusal: { code: 'held-by-another' } });
    expect(play(TOUCH, open(TOUCH), [[1, { kind: 'decline', by: agent, reason: 'x' }]])).toMatchObject({ refusal: { code: 'not-held' } });
  });

  test('by time comes to the minute, also while somebody works', () => {
    const config: TouchConfig = { ...TOUCH, expiresMs: 5 * 60_000 };
    const result = play(config, open(config), [
      [0, take],
      [5, { kind: 'tick' }],
    ]);
    expect(result).toMatchObject({ state: { status: 'expired', lease: null }, change: { kind: 'closed', outcome: 'expired' } });
  });

  test('because the journey left withdraws everything and tells nobody', () => {
    const task = open(TASK);
    const result = play(TASK, task, [
      [0, { kind: 'take', by: agent }],
      [1, { kind: 'cancel', why: { code: 'exit-met' } }],
      [2, { kind: 'cancel', why: { code: 'exit-met' } }],
    ]);
    expect(result).toMatchObject({ ok: true, state: { status: 'cancelled', outcome: null }, change: null, entries: [] });
  });
});

describe('a task', () => {
  test('is offered when it opens, claimed, given back and offered again', () => {
    const claimed = play(TASK, open(TASK), [[1, { kind: 'take', by: agent }]]);
    expect(claimed.offers).toEqual([{ kind: 'claim', number: 1, by: agent.actor }]);
    expect(play(TASK, claimed.state, [[2, { kind: 'release', by: agent, fence: 1 }]]).offers).toEqual([
      { kind: 'reopen', number: 1, until: minute(24 * 60) },
    ]);
    expect(play(TASK, claimed.state, [[40, { kind: 'tick' }]]).offers).toMatchObject([{ kind: 'reopen' }]);
  });

  test('handed over goes back to those it was assigned to, with the reason', () => {
    const result = play(TASK, open(TASK), [
      [1, { kind: 'take', by: agent }],
      [2, { kind: 'hand-over', by: agent, fence: 1, reason: '下班了' }],
    ]);
    expect(result).toMatchObject({
      ok: true,
      state: { lease: null, offer: { claimed: false } },
      entries: [{ kind: 'released', why: { code: 'handed-over', args: { reason: '下班了' } } }],
    });
  });

  test('declined is returned, with the reason', () => {
    expect(
      play(TASK, open(TASK), [
        [1, { kind: 'take', by: agent }],
        [2, { kind: 'decline', by: agent, fence: 1, reason: '资料不全' }],
      ]).change,
    ).toMatchObject({ outcome: 'returned' });
  });
});
