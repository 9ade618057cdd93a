import { describe, expect, test } from '@jest/globals';
import { startAutosave, stepAutosave, type Autosave, type AutosaveEvent } from './autosave.js';

function after(state: Autosave, ...events: readonly AutosaveEvent[]) {
  let last = { state, request: null } as ReturnType<typeof stepAutosave>;
  for (const event of events) last = stepAutosave(last.state, event);
  return last;
}

const edited = { kind: 'edited' } as const;
const due = { kind: 'due' } as const;
const saved = { kind: 'saved', revision: 8, at: '2026-03-10T02:42:00.000Z' } as const;

describe('while the server answers', () => {
  test('a change is sent after a short pause, and a further change begins the pause anew', () => {
    const first = after(startAutosave(7), edited);
    expect(first).toMatchObject({ state: { phase: 'waiting', pending: 1 }, request: { kind: 'wake', afterMs: 800 } });
    expect(after(first.state, edited).request).toEqual({ kind: 'wake', afterMs: 800 });
    expect(after(first.state, due)).toMatchObject({ state: { phase: 'saving', revision: 7 }, request: { kind: 'send' } });
  });

  test('what was drawn while a save was on its way is sent by the next one, over the new revision', () => {
    const drawnOn = after(startAutosave(7), edited, due, edited, edited);
    expect(drawnOn).toMatchObject({ state: { phase: 'saving', pending: 3, sent: 1 }, request: null });
    const next = after(drawnOn.state, saved);
    expect(next).toMatchObject({ state: { phase: 'waiting', revision: 8, pending: 2 }, request: { kind: 'wake' } });
    expect(after(next.state, due, { ...saved, revision: 9 }).state).toMatchObject({ phase: 'saved', revision: 9, pending: 0 });
  });

  test('a late alarm sends nothing that is saved already', () => {
    expect(after(startAutosave(7), due).request).toBeNull();
  });
});

describe('while the server is away', () => {
  const unreached = { kind: 'unreached' } as const;

  test('it is tried again, less and less often, and nothing is forgotten', () => {
    const waits: number[] = [];
    let { state } = after(startAutosave(7), edited, due);
    for (let round = 0; round < 6; round += 1) {
      const failed = stepAutosave(state, unreached);
      if (failed.request?.kind === 'wake') waits.push(failed.request.afterMs);
      state = stepAutosave(failed.state, due).state;
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 30_000, 30_000]);
    expect(state.pending).toBe(1);
  });

  test('drawing goes on and is counted; the network coming back sends all of it at once', () => {
    const away = after(startAutosave(7), edited, due, unreached, edited, edited);
    expect(away.state).toMatchObject({ phase: 'away', pending: 3 });
    const back = after(away.state, { kind: 'online' });
    expect(back.request).toEqual({ kind: 'send' });
    expect(after(back.state, saved).state).toMatchObject({ phase: 'saved', pending: 0, tries: 0 });
  });

  test('changes kept from an earlier visit are sent first', () => {
    expect(startAutosave(7, 3)).toMatchObject({ phase: 'waiting', pending: 3 });
  });
});

describe('when somebody else saved in between', () => {
  const conflict = after(startAutosave(7), edited, due, { kind: 'outdated' }).state;

  test('nothing is sent until the reader has chosen, however much is drawn', () => {
    expect(after(conflict, edited, due, { kind: 'online' })).toMatchObject({ state: { phase: 'conflict', pending: 2 }, request: null });
  });

  test('mine goes over their revision', () => {
    expect(after(conflict, { kind: 'keep-mine', revision: 9 })).toMatchObject({
      state: { phase: 'saving', revision: 9 },
      request: { kind: 'send' },
    });
  });

  test('theirs is taken as it is', () => {
    expect(after(conflict, { kind: 'take-theirs', revision: 9 }).state).toMatchObject({ phase: 'saved', revision: 9, pending: 0 });
  });
});

test('a drawing that the server does not take is tried again only when it was changed', () => {
  const refused = after(startAutosave(7), edited, due, { kind: 'refused' });
  expect(refused).toMatchObject({ state: { phase: 'refused' }, request: null });
  expect(after(refused.state, due).request).toBeNull();
  expect(after(refused.state, edited).request).toEqual({ kind: 'wake', afterMs: 800 });
});
