import { describe, expect, test } from '@jest/globals';
import { nextCheckAt, openWork, type TouchpointState } from './index.js';
import {
  agent,
  type Acts,
  assistant,
  customer,
  manager,
  minute as clock,
  open,
  play as playAt,
  TOUCH as config,
} from './testing/sketch.js';

const play = (state: TouchpointState, ...acts: Acts) => playAt(config, state, acts);

const opened = openWork(config, {
  at: clock(0),
  values: { name: '王芳', lead: 'L7' },
  conditions: { branch: { when: true, direct: false } },
});
const vip = { state: open(config, { conditions: { branch: { when: true, direct: true } } }) };
const begun: Acts = [
  [1, { kind: 'take', by: customer }],
  [2, { kind: 'save', by: customer, fence: 1, ifMatch: 2, fields: { job: '教师' } }],
  [
    3,
    {
      kind: 'save',
      by: customer,
      fence: 1,
      ifMatch: 3,
      fields: { photo: 'ref-1' },
      verifications: { photo: { verified: false, failure: 'glare' } },
    },
  ],
];

describe('J1, break-off relay', () => {
  test('a touchpoint that nobody has begun waits for the customer alone', () => {
    expect(opened.checkAt).toBe(clock(30 * 24 * 60));
    expect(opened.state.fields['name']).toMatchObject({ value: '王芳', by: { kind: 'system' }, verified: false });
    expect(opened.state.given).toEqual({ lead: 'L7' });
  });

  test('ten idle minutes are a breakpoint, with the last field and the last error, and the assistant speaks first', () => {
    const { state, entries, offers } = play(opened.state, ...begun, [13, { kind: 'tick' }]);
    expect(state.breakpoint).toEqual({ at: clock(13), first: clock(13), field: 'photo', error: 'glare' });
    expect(entries.map(({ kind, outcome, why }) => [kind, outcome, why?.code])).toEqual([
      ['released', null, 'lease-lapsed'],
      ['breakpoint', null, 'idle'],
      ['climbed', 'ai', 'idle'],
    ]);
    expect(entries[2]?.notTaken).toEqual([
      { outcome: 'branch', why: { code: 'direct-not-met', args: { condition: 'customer.tier == "vip"' } } },
    ]);
    expect(offers).toEqual([{ kind: 'open', rung: 'ai', family: 'ai', number: 1, try: 1, until: clock(43), assignment: null }]);
    expect(state.said[0]?.text).toContain('身份证照片');
  });

  test('a VIP goes to the relationship manager at the first breakpoint', () => {
    const { offers } = play(vip.state, ...begun, [13, { kind: 'tick' }]);
    expect(offers).toMatchObject([
      { kind: 'open', rung: 'branch', until: vip.state.expiresAt, assignment: { kind: 'relationship-manager' } },
    ]);
  });

  test('no answer for 30 minutes goes to the remote centre, two tries later to the branch, and there it stays', () => {
    const remote = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }]);
    expect(remote.entries.map(({ kind, why }) => [kind, why?.code])).toEqual([['climbed', 'no-answer']]);
    const again = play(remote.state, [63, { kind: 'tick' }]);
    expect(again.offers).toMatchObject([{ kind: 'lapse' }, { kind: 'open', rung: 'remote', number: 3, try: 2 }]);
    const branch = play(again.state, [83, { kind: 'tick' }]);
    expect(branch.state.offer).toMatchObject({ rung: 'branch', until: opened.state.expiresAt });
    expect(nextCheckAt(config, branch.state)).toBe(opened.state.expiresAt);
  });

  test('an unsure assistant, or a customer who asks for a person, goes to the remote centre at once', () => {
    const talked = play(opened.state, ...begun, [13, { kind: 'tick' }], [20, { kind: 'say', by: customer, text: '拍好了' }]);
    expect(talked.state.offer?.until).toBe(clock(50));
    const staffTalks = play(talked.state, [25, { kind: 'say', by: agent, text: '在吗' }]);
    expect(staffTalks.state.offer?.until).toBe(clock(50));
    const answer = { kind: 'ai-answered', by: assistant, text: '', confidence: 0.4, intent: null, sure: true } as const;
    expect(play(talked.state, [20, answer]).entries).toMatchObject([{ kind: 'climbed', why: { code: 'ai-unsure' } }]);
    expect(play(talked.state, [20, { ...answer, confidence: 0.95, intent: 'person' }]).entries).toMatchObject([
      { kind: 'climbed', why: { code: 'asked-for-person' } },
    ]);
    expect(play(talked.state, [20, { ...answer, confidence: 0.95, text: '好' }]).state.rung).toBe(1);
  });

  test('while the customer works elsewhere nobody climbs, and the offer starts anew afterwards', () => {
    const back = play(opened.state, ...begun, [13, { kind: 'tick' }], [40, { kind: 'take', by: customer }], [49, { kind: 'tick' }]);
    expect(back.state).toMatchObject({ rung: 1, breakpoint: null });
    const left = play(back.state, [50, { kind: 'tick' }]);
    expect(left.state).toMatchObject({ rung: 1, breakpoint: { first: clock(13), at: clock(50) }, offer: { number: 1, until: clock(80) } });
  });

  test('claiming the task is taking the lease, and giving it back offers it again', () => {
    const offered = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }]);
    const claimed = play(offered.state, [44, { kind: 'take', by: agent }]);
    expect(claimed.offers).toEqual([{ kind: 'claim', number: 2, by: agent.actor }]);
    expect(claimed.state.lease).toMatchObject({ fence: 2, actor: agent.actor });
    const released = play(claimed.state, [50, { kind: 'release', by: agent, fence: 2 }]);
    expect(released.offers).toEqual([{ kind: 'reopen', number: 2, until: clock(70) }]);
  });

  test('a take-over names its reason, and the old holder is told who holds it now', () => {
    const held = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }], [44, { kind: 'take', by: agent }]);
    const asked = play(held.state, [45, { kind: 'take', by: manager }]);
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'held-by-another', holder: { actor: agent.actor } } });
    const taken = play(held.state, [45, { kind: 'take', by: manager, takeOver: { reason: '客户已在柜台' } }]);
    expect(taken.state).toMatchObject({ rung: 3, lease: { fence: 3, actor: manager.actor } });
    const late = play(taken.state, [46, { kind: 'save', by: agent, fence: 2, ifMatch: 5, fields: { job: '医生' } }]);
    expect(late).toMatchObject({
      ok: false,
      refusal: { code: 'held-by-another', holder: { actor: { name: '赵凯' } } },
      entries: [{ kind: 'refused-save' }],
    });
    expect(late.state.fields['job']?.value).toBe('教师');
  });

  test('whoever finishes, it is finished once, the offers are withdrawn, and late calls get the result', () => {
    const back = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }], [44, { kind: 'take', by: customer }]);
    const { version, lease } = back.state;
    const early = play(back.state, [45, { kind: 'complete', by: customer, fence: lease?.fence ?? 0 }]);
    expect(early).toMatchObject({ ok: false, refusal: { code: 'missing-fields', fields: [{ key: 'photo', problem: 'unverified' }] } });
    const done = play(
      back.state,
      [
        45,
        {
          kind: 'save',
          by: customer,
          fence: 2,
          ifMatch: version,
          fields: { photo: 'ref-2' },
          verifications: { photo: { verified: true } },
        },
      ],
      [46, { kind: 'complete', by: customer, fence: 2 }],
    );
    expect(done.change).toEqual({ kind: 'closed', outcome: 'completed', fields: { name: '王芳', job: '教师', photo: 'ref-2' } });
    expect(done.offers).toEqual([{ kind: 'withdraw', number: 2 }]);
    expect(play(done.state, [47, { kind: 'take', by: agent }])).toMatchObject({
      ok: false,
      refusal: { code: 'closed', outcome: 'completed', closedBy: customer.actor },
    });
  });

  test('the instance is told only when it must look earlier than it means to', () => {
    expect(play(opened.state, begun[0] ?? [0, { kind: 'tick' }]).change).toEqual({ kind: 'check-at', due: clock(11) });
    expect(play(opened.state, ...begun.slice(0, 2)).change).toBeNull();
  });

  test('an agent can hand it to any rung with a reason, back to the customer too, and being idle again is a breakpoint again', () => {
    const held = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }], [44, { kind: 'take', by: agent }]);
    const up = play(held.state, [50, { kind: 'hand-over', by: agent, fence: 2, reason: '客户要去网点' }]);
    expect(up.state).toMatchObject({ rung: 3, lease: null, offer: { rung: 'branch' } });
    const back = play(held.state, [50, { kind: 'hand-over', by: agent, fence: 2, reason: '客户自己来', to: 'self' }]);
    expect(back.state).toMatchObject({ rung: 0, offer: null, breakpoint: null });
    const idle = play(back.state, [60, { kind: 'tick' }]);
    expect(idle.state).toMatchObject({ rung: 1, breakpoint: { first: clock(13), at: clock(60) } });
    expect(play(held.state, [50, { kind: 'hand-over', by: agent, fence: 2, reason: 'x', to: 'moon' }])).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-rung' },
    });
  });

  test('an operator can hand it over whoever holds it, once an order', () => {
    const held = play(opened.state, ...begun, [13, { kind: 'tick' }], [43, { kind: 'tick' }], [44, { kind: 'take', by: agent }]);
    const order = { kind: 'hand-over-ordered', by: { ...manager, channel: 'operations' }, order: 'o:1', reason: '坐席离开了' } as const;
    const ordered = play(held.state, [50, order]);
    expect(ordered.state).toMatchObject({ lease: null, offer: { family: 'branch' }, lastOrder: 'o:1' });
    expect(ordered.entries.map(({ kind }) => kind)).toEqual(['released', 'handed-over']);
    expect(play(ordered.state, [51, order]).state.rung).toBe(ordered.state.rung);
    expect(play(held.state, [50, { ...order, to: 'moon' }])).toMatchObject({ ok: false, refusal: { code: 'unknown-rung' } });
  });

  test('two hours after the first breakpoint it is pushed to the branch, however the ladder stands', () => {
    const slow = { ...config, ladder: config.ladder.map((rung) => ({ ...rung, tryMs: 20 * 60 * 60_000 })) };
    const { state, entries } = playAt(slow, open(slow), [...begun, [13, { kind: 'tick' }], [133, { kind: 'tick' }]]);
    expect(state.rung).toBe(3);
    expect(entries.map(({ kind, why }) => [kind, why?.code])).toEqual([['climbed', 'latest-moment']]);
  });

  test('a rung whose condition does not hold is left out, and said to be', () => {
    const state = open(config, { conditions: { ai: { when: false, direct: false } } });
    const { entries } = play(state, ...begun, [13, { kind: 'tick' }]);
    expect(entries.at(-1)).toMatchObject({
      kind: 'climbed',
      outcome: 'remote',
      notTaken: [{ outcome: 'ai', why: { code: 'rung-condition-not-met' } }, { outcome: 'branch' }],
    });
  });
});
