import { describe, expect, test } from '@jest/globals';
import type { TouchConfig } from '../touchpoint/index.js';
import { standing } from './index.js';
import { Player, second } from './testing/player.js';
import { end, sketchPlan, wait, work } from './testing/plan-sketch.js';

const plan = sketchPlan({ task: work('after'), after: wait(60, 'end'), end: end() });
const opened = () => new Player(plan).answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(30) } });

describe('a step at which people work', () => {
  test('opens the row, rests, and asks it when it said it wants to be asked', () => {
    const player = new Player(plan);
    expect(player.requests).toMatchObject([{ type: 'open-work', key: 'task:1:open:1', step: 'task', visit: 1 }]);
    expect(standing(plan, player.state)).toMatchObject([{ step: 'task', work: 'task:1' }]);
    player.answer(1, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(30) } });
    expect(player.requests).toMatchObject([{ type: 'set-timer', due: second(30) }]);
    expect(player.due().asked).toEqual(['check-work task:1:check:1']);
    player.answer(31, 'task:1:check:1', { outcome: 'checked', values: { checkAt: second(90) } });
    expect(player.requests).toMatchObject([{ type: 'set-timer', due: second(90) }]);
    expect(player.due().asked).toEqual(['check-work task:1:check:2']);
    player.answer(91, 'task:1:check:2', { outcome: 'expired', values: { note: 'half' } });
    expect([player.stands, player.state.variables['text']]).toEqual([['after'], 'half']);
  });

  test('is left by the outcome with which it closed, once; nobody tells the row', () => {
    const player = opened().worked(10, 'task:1', { kind: 'closed', outcome: 'done', fields: { note: 'x' } });
    expect(player.asked).toEqual(['clear-timer p1:1', 'set-timer p1:2']);
    expect(player.entries[0]).toMatchObject({
      kind: 'left',
      outcome: 'done',
      actor: { name: '陈立' },
      channel: 'desk',
      notTaken: [{ outcome: 'returned' }, { outcome: 'expired' }],
    });
    expect(player.worked(11, 'task:1', { kind: 'closed', outcome: 'done', fields: {} }).said).toEqual(['event-late task done work-late']);
  });

  test('may close before the world has said that it is open', () => {
    const player = new Player(plan).worked(1, 'task:1', { kind: 'closed', outcome: 'done', fields: {} });
    expect(player.stands).toEqual(['after']);
    expect(player.answer(2, 'task:1:open:1', { outcome: 'opened', values: { checkAt: second(30) } }).said).toEqual([]);
    expect(player.state.timers).toHaveLength(1);
  });

  test('is asked earlier when the row says so', () => {
    const player = opened().worked(5, 'task:1', { kind: 'check-at', due: second(10) });
    expect(player.requests).toMatchObject([{ type: 'clear-timer' }, { type: 'set-timer', due: second(10) }]);
    expect(player.said).toEqual([]);
  });

  test('worked on again after it closed without a way is a new visit with a new row', () => {
    const player = opened().worked(5, 'task:1', { kind: 'closed', outcome: 'returned', fields: {} });
    expect(player.said).toEqual(['incident task returned leads-nowhere']);
    expect(player.order(6, { kind: 'retry' }).asked).toEqual(['open-work task:2:open:1']);
  });

  test('a row that could not be asked is an incident; finishing the work still goes on', () => {
    const player = opened().due().fail(31, 'task:1:check:1');
    expect(player.said).toEqual(['incident task - request-failed']);
    expect(player.worked(40, 'task:1', { kind: 'closed', outcome: 'done', fields: {} }).stands).toEqual(['after']);
    expect(player.state.requests).toEqual([]);
  });

  test('a row that could not be closed is an incident without a place, and can be retried', () => {
    const player = opened().order(5, { kind: 'skip', position: 'p1', outcome: 'done' }).fail(6, 'task:1:close:1');
    expect(player.said).toEqual(['incident task - request-failed']);
    expect(player.order(7, { kind: 'retry' }).asked).toEqual(['close-work task:1:close:1']);
  });

  test('opens with the rungs and opening lines as the customer stands now', () => {
    const touch: TouchConfig = {
      kind: 'touch',
      name: { zh: '申请' },
      form: { id: 'f', title: { zh: '表' }, sections: [] },
      scriptKit: null,
      leaseMs: 1,
      idleMs: 1,
      expiresMs: 1,
      takeOver: 'never',
      completions: [],
      ladder: [
        { id: 'self', family: 'customer', label: { zh: '本人' }, tryMs: 1, tries: 1, byMs: null, channels: [] },
        {
          id: 'ai',
          family: 'ai',
          label: { zh: '智能' },
          tryMs: 1,
          tries: 1,
          byMs: null,
          channels: [],
          when: 'customer.ai',
          opening: { zh: '{{ customer.name }}您好', en: 'Dear {{ customer.name }}' },
        },
        {
          id: 'rm',
          family: 'branch',
          label: { zh: '经理' },
          tryMs: 1,
          tries: 1,
          byMs: null,
          channels: [],
          directWhen: 'customer.tier == "vip"',
        },
      ],
    };
    const touching = sketchPlan({
      touch: (step) => ({ op: 'work', step, work: touch, input: { who: 'customer.name' }, assign: [], ways: [] }),
      end: end(),
    });
    const { requests } = new Player(touching, {}, { ai: false, tier: 'vip', name: '王*芳' });
    expect(requests).toMatchObject([
      {
        input: { who: '王*芳' },
        conditions: { self: { when: true, direct: false }, ai: { when: false, direct: false }, rm: { when: true, direct: true } },
        work: { ladder: [{}, { opening: { zh: '王*芳您好', en: 'Dear 王*芳' } }, {}] },
      },
    ]);
  });
});
