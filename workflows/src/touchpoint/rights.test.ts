import { describe, expect, test } from '@jest/globals';
import type { By, TouchConfig, WorkAction } from './index.js';
import { type Acts, agent, customer, manager, open, play, TOUCH } from './testing/sketch.js';

const config: TouchConfig = {
  ...TOUCH,
  channels: [
    { channel: 'app', level: 'strong', consent: null, preferred: true },
    { channel: 'web', level: 'signed-in', consent: 'service', preferred: false },
  ],
};
const web: By = { ...customer, channel: 'web' };
const take = (by: By, more: Partial<Extract<WorkAction, { readonly kind: 'take' }>> = {}): WorkAction => ({ kind: 'take', by, ...more });
const taken = (action: WorkAction, drawn: TouchConfig = config) => play(drawn, open(drawn), [[1, action]]);

describe('a touchpoint with channels of its own', () => {
  test('is worked where it is drawn, by customers whom the channel knows surely enough and who have consented', () => {
    expect(taken(take(customer, { level: 'strong' }))).toMatchObject({ ok: true, state: { lease: { channel: 'app' } } });
    expect(taken(take(web, { level: 'strong', consents: ['service'] })).ok).toBe(true);
  });

  test('refuses other channels, a level too low and a missing consent, each with what it needs', () => {
    expect(taken(take({ ...customer, channel: 'chat' }, { level: 'strong' }))).toMatchObject({
      ok: false,
      refusal: { code: 'channel-not-allowed', needs: { channels: ['app', 'web'] } },
    });
    expect(taken(take(customer, { level: 'signed-in' }))).toMatchObject({ refusal: { code: 'level-too-low', needs: { level: 'strong' } } });
    expect(taken(take(customer))).toMatchObject({ refusal: { code: 'level-too-low' } });
    expect(taken(take(web, { level: 'signed-in', consents: ['sales'] }))).toMatchObject({
      refusal: { code: 'consent-missing', needs: { consent: 'service' } },
    });
  });

  test('is not barred for staff, nor for anybody where no channels are drawn', () => {
    const drawn: TouchConfig = { ...config, ladder: TOUCH.ladder };
    expect(play(drawn, open(drawn), [[1, take(agent)]])).toMatchObject({ ok: true });
    expect(taken(take({ ...customer, channel: 'chat' }), TOUCH).ok).toBe(true);
  });
});

describe('taking over by name', () => {
  const pairs: TouchConfig = { ...TOUCH, takeOver: 'pairs', takeOverPairs: [{ by: 'branch', from: 'remote' }] };
  const held: Acts = [[1, take(agent)]];
  const over = (by: By, reason: string) => play(pairs, open(pairs), [...held, [2, take(by, { takeOver: { reason } })]]);

  test('is for those who are named, with a reason, and for nobody else', () => {
    expect(over(manager, '客户在柜台')).toMatchObject({ ok: true, state: { lease: { actor: manager.actor } } });
    expect(over(manager, ' ')).toMatchObject({ ok: false, refusal: { code: 'reason-needed' } });
    expect(over(customer, '我自己来')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
