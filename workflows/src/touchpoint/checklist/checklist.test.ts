import { describe, expect, test } from '@jest/globals';
import type { WorkAction } from '../index.js';
import { type Acts, agent, open, play, TASK } from '../testing/sketch.js';
import { INSPECTION } from '../testing/tasks.js';

const held: Acts = [[1, { kind: 'take', by: agent }]];
const tick = (item: string, evidence?: string | number): WorkAction => ({
  ...{ kind: 'check', by: agent, fence: 1, item },
  ...(evidence === undefined ? {} : { evidence }),
});
const done: WorkAction = { kind: 'complete', by: agent, fence: 1 };
const played = (...actions: readonly WorkAction[]) =>
  play(INSPECTION, open(INSPECTION), [...held, ...actions.map((action, index) => [index + 2, action] as const)]);

describe('a checklist', () => {
  test('is worked through in any order, each item with its evidence, and then the task can be finished', () => {
    const all = played(tick('exit'), tick('cold', 21.5), tick('vault', 'photo-1'), done);
    expect(all).toMatchObject({ ok: true, state: { status: 'completed' } });
    expect(all.state.checked?.['cold']).toMatchObject({ evidence: 21.5, by: agent.actor });
  });

  test('holds the task until everything required is ticked', () => {
    expect(played(tick('exit'), done)).toMatchObject({ ok: false, refusal: { code: 'checklist-open', missing: ['vault', 'cold'] } });
  });

  test('ticks nothing without its evidence, and no reading beyond its limits', () => {
    expect(played(tick('vault'))).toMatchObject({ ok: false, refusal: { code: 'evidence-needed', missing: ['vault'] } });
    expect(played(tick('cold', 31))).toMatchObject({ refusal: { code: 'invalid-value', fields: [{ key: 'cold', problem: 'too-large' }] } });
    expect(played(tick('cold', 'warm'))).toMatchObject({ refusal: { fields: [{ key: 'cold', problem: 'wrong-type' }] } });
    expect(played(tick('posters', 'x'.repeat(501)))).toMatchObject({ refusal: { fields: [{ problem: 'too-long' }] } });
    expect(played(tick('roof'))).toMatchObject({ refusal: { code: 'unknown-item' } });
  });

  test('keeps no evidence where none is asked, replaces it when it is ticked again, and lets a tick be taken back', () => {
    const again = played(tick('exit', 'x'), tick('vault', 'photo-1'), tick('vault', 'photo-2'));
    expect(again.state.checked).toMatchObject({ exit: { evidence: null }, vault: { evidence: 'photo-2' } });
    const back = played(tick('vault', 'photo-1'), { kind: 'uncheck', by: agent, fence: 1, item: 'vault' });
    expect(back.state.checked).toEqual({});
    expect(played({ kind: 'uncheck', by: agent, fence: 1, item: 'vault' })).toMatchObject({ refusal: { code: 'unknown-item' } });
  });

  test('takes items of one’s own where it is open, with their evidence, and nowhere else', () => {
    const add = (label: string): WorkAction => ({ kind: 'add-item', by: agent, fence: 1, label, evidence: 'signature' });
    const added = played(add('叫号机'), tick('added-1', 'sign-7'));
    expect(added).toMatchObject({ ok: true, state: { added: [{ label: '叫号机' }], checked: { 'added-1': { evidence: 'sign-7' } } } });
    expect(played(add(' '))).toMatchObject({ refusal: { code: 'text-needed' } });
    const shut = { ...INSPECTION, checklist: { open: false, items: [] } };
    expect(play(shut, open(shut), [...held, [2, add('x')]])).toMatchObject({ refusal: { code: 'list-closed' } });
    expect(play(TASK, open(TASK), [...held, [2, add('x')]])).toMatchObject({ refusal: { code: 'list-closed' } });
  });

  test('is for whoever holds the task, and keeps their lease', () => {
    expect(play(INSPECTION, open(INSPECTION), [[1, tick('exit')]])).toMatchObject({ refusal: { code: 'not-held' } });
    const before = played().state.lease?.until ?? '';
    expect((played(tick('exit')).state.lease?.until ?? '') > before).toBe(true);
  });
});
