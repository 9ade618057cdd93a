import { describe, expect, test } from '@jest/globals';
import { j1Template } from '../../templates/index.js';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const touch = stepDefinition('touch');
const fill = j1Template().steps.find(({ id }) => id === 'fill')?.config ?? {};

describe('what a touchpoint compiles to', () => {
  const { instructions } = planOf(j1Template());
  const work = instructions['fill'];

  test('its ladder in milliseconds, nothing left open', () => {
    if (work?.op !== 'work' || work.work.kind !== 'touch') throw new Error('fill is no touchpoint');
    expect(work.work).toMatchObject({
      kind: 'touch',
      idleMs: 600_000,
      leaseMs: 600_000,
      expiresMs: 30 * 86_400_000,
      takeOver: 'with-reason',
    });
    expect(work.work.ladder.map(({ id, tries, tryMs, byMs }) => [id, tries, tryMs, byMs])).toEqual([
      ['self', 1, 30 * 86_400_000, null],
      ['assistant', 1, 1_800_000, null],
      ['remote', 2, 1_200_000, null],
      ['manager', 1, 86_400_000, 7_200_000],
    ]);
    expect(work.work.ladder[3]).toMatchObject({ directWhen: 'customer.tier == "vip"', assignment: { kind: 'relationship-manager' } });
  });

  test('its outcomes, what it fills in beforehand and what it keeps, the reason of a refusal included', () => {
    expect(work).toMatchObject({
      input: { name: 'vars.applicantName', mobile: 'vars.mobile' },
      ways: [
        { outcome: 'completed', to: 'open-account' },
        { outcome: 'declined', to: 'understand' },
        { outcome: 'expired', to: 'note-expired' },
      ],
      assign: expect.arrayContaining([{ name: 'declineReason', field: '@reason' }]),
    });
  });
});

describe('what a touchpoint shows on its card', () => {
  test('the size of its form, when it knows the drawing', () => {
    expect(touch?.describe(fill, 'zh', j1Template())).toBe('4 段 23 项，边填边存，换人不重填');
    expect(touch?.describe(fill, 'en')).toBe('Open for 30 days, saved as they type');
  });

  test('its ladder: after how long each rung is passed, and that the last one holds', () => {
    expect(touch?.ladder?.(fill, 'zh')).toEqual([
      { family: 'customer', text: '10 分' },
      { family: 'ai', text: '30 分' },
      { family: 'remote', text: '2 时' },
      { family: 'branch', text: '兜底' },
    ]);
  });

  test('a rung without a latest time is passed when its tries are used up', () => {
    const [self, , remote, manager] = fill['ladder'] as readonly object[];
    const { by: _by, ...later } = manager as Readonly<Record<string, unknown>>;
    expect(_by).toBe('PT2H');
    expect(touch?.ladder?.({ ...fill, ladder: [self, remote, later] as never }, 'en')[1]).toEqual({ family: 'remote', text: '40 min' });
  });
});

test('no completion may be called like the outcomes that are there anyway', () => {
  expect(touch?.issues({ ...fill, completions: [{ code: 'declined', label: { zh: '不办' } }] })).toHaveLength(1);
});

test('says who may work on it: channels with level and consent, take-overs by name, products', () => {
  const plan = planOf('start > touch -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)', {
    configs: {
      touch: {
        takeOver: 'pairs',
        takeOverPairs: [{ id: 'p', by: 'branch', from: 'remote' }],
        channels: [
          { id: 'a', channel: 'app', level: 'strong', preferred: true },
          { id: 'w', channel: 'web', level: 'signed-in', consent: 'service' },
        ],
        products: ['财富账户'],
      },
    },
  });
  const { work } = plan.instructions['touch'] as { readonly work: object };
  expect(work).toMatchObject({
    takeOver: 'pairs',
    takeOverPairs: [{ by: 'branch', from: 'remote' }],
    channels: [
      { channel: 'app', level: 'strong', consent: null, preferred: true },
      { channel: 'web', level: 'signed-in', consent: 'service', preferred: false },
    ],
    products: ['财富账户'],
  });
  const touch = stepDefinition('touch');
  const missing = (change: object) => touch?.facts({ ...touch.initial, ...change }).missing?.map(({ path }) => path);
  expect(missing({ takeOver: 'pairs', channels: [{ id: 'a', channel: '', level: 'none' }] })).toEqual([
    'channels.0.channel',
    'takeOverPairs',
  ]);
  expect(missing({})).toEqual([]);
});
