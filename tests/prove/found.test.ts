import { describe, expect, test } from '@jest/globals';
import type { Block, Journey } from './generate/blocks.js';
import type { Deed, Move } from './generate/moves.js';
import { compare } from './play/compare.js';

/** Differences that random schedules found between engine and model, each shrunk and named. They stay found. */
interface Found {
  readonly journey: readonly Block[] | Partial<Journey>;
  readonly deeds?: readonly (Deed | Move)[];
}

const effect: Block = { does: 'effect', input: 'n', no: 'on', failed: 'on', undo: null, reports: null, triggers: [] };

const found: Readonly<Record<string, Found>> = {
  'what a branch asked before the instance ended in the same moment is not asked of the world': {
    journey: [{ does: 'fork', branches: [[effect], [{ does: 'end' }]], need: 2, rest: 'cancel', dead: false, apart: false }],
  },
  'what a branch asked before its join cut it in the same moment is not asked of the world': {
    journey: [{ does: 'fork', branches: [[effect], []], need: 1, rest: 'cancel', dead: false, apart: false }, effect],
  },
  'a step that cannot begin has its reminders and deadlines all the same': {
    journey: [{ ...effect, input: 'broken', triggers: [{ when: { seconds: 5, by: false, repeat: null }, interrupting: true, to: 'end' }] }],
    deeds: [{ does: 'ring', which: 0 }],
  },
  'nobody is moved into the middle of a step': {
    journey: [effect, { does: 'pair', seconds: 1, triggers: [] }],
    deeds: [{ does: 'order', order: { kind: 'move', which: 0, to: 3 } }],
  },
  'somebody on the main line is moved to an end that a branch may reach too': {
    journey: [
      {
        does: 'fork',
        branches: [[{ ...effect, triggers: [{ when: { seconds: 1, by: false, repeat: null }, interrupting: true, to: 'end' }] }], []],
        need: 1,
        rest: 'cancel',
        dead: false,
        apart: false,
      },
      effect,
    ],
    deeds: [{ does: 'order', order: { kind: 'move', which: 0, to: 1 } }],
  },
  'a due time of the step that is not known stays an incident when the position goes on inside the step': {
    journey: [{ does: 'pair', seconds: 1, triggers: [{ when: { seconds: 9, by: true, repeat: null }, interrupting: false, to: 'end' }] }],
    deeds: [
      { does: 'answer', which: 1, outcome: 'unheard-of', text: '', checkIn: null },
      { does: 'answer', which: 0, outcome: 'ok', text: '', checkIn: null },
      { does: 'order', order: { kind: 'retry' } },
    ],
  },
  'work goes on, and is closed in the end, when a line beside it leads nowhere': {
    journey: [
      {
        ...{ does: 'work', kind: 'task', broken: false, returned: 'on' },
        triggers: [{ when: { event: 'e3', above: null }, interrupting: false, to: 'nowhere' }],
      },
    ],
    deeds: [
      { does: 'event', name: 'e3', n: 0 },
      { does: 'order', order: { kind: 'cancel' } },
    ],
  },
  'a visit of a step is never counted twice, though the steps before a fork were forgotten': {
    journey: [
      {
        does: 'loop',
        until: 9,
        seconds: 1,
        body: [
          { does: 'pass', count: 29 },
          { does: 'fork', branches: [[effect], [effect]], need: 1, rest: 'cancel', dead: false, apart: false },
        ],
      },
    ],
    deeds: [
      { does: 'answer', which: 0, outcome: 'ok', text: '', checkIn: null },
      { does: 'ring', which: 0 },
    ],
  },
  'work that is done again has new deadlines': {
    journey: [
      {
        ...{ does: 'work', kind: 'task', broken: false, returned: 'nowhere' },
        triggers: [{ when: { seconds: 60, by: false, repeat: null }, interrupting: true, to: 'end' }],
      },
    ],
    deeds: [
      { does: 'work', which: 0, change: 'returned' },
      { deed: { does: 'order', order: { kind: 'retry' } }, after: 5_000, heldUp: false },
    ],
  },
  'a due time that is not known is shown again when what hid it is over': {
    journey: [{ does: 'pair', seconds: 1, triggers: [{ when: { seconds: 9, by: true, repeat: null }, interrupting: false, to: 'end' }] }],
    deeds: [
      { does: 'answer', which: 1, outcome: 'unheard-of', text: '', checkIn: null },
      { does: 'fail', which: 0, code: 'down' },
      { does: 'order', order: { kind: 'skip', which: 0, outcome: 1 } },
    ],
  },
  'a hand-over that came about after all is no incident any more': {
    journey: [{ ...{ does: 'work', kind: 'touch', broken: false, returned: 'on' }, triggers: [] }],
    deeds: [
      { does: 'order', order: { kind: 'hand-over', which: 0, to: 'remote' } },
      { does: 'fail', which: 1, code: 'down' },
      { does: 'answer-late', which: 1 },
    ],
  },
  'a row that the world has never heard of is not asked to close': {
    journey: [
      {
        ...{ does: 'fork', need: 1, rest: 'cancel', dead: false, apart: false },
        branches: [[{ does: 'work', kind: 'task', broken: false, returned: 'on', triggers: [] }], []],
      },
      effect,
    ],
  },
  'an effect that the world has never heard of is not recalled': {
    journey: [
      { does: 'fork', branches: [[{ ...effect, reports: 'recall' }], []], need: 1, rest: 'cancel', dead: false, apart: false },
      effect,
    ],
  },
};

function movesOf(deeds: readonly (Deed | Move)[]): readonly Move[] {
  return deeds.map((deed) => ('deed' in deed ? deed : { deed, after: 0, heldUp: false }));
}

describe('what random schedules found', () => {
  test.each(Object.entries(found))('%s', (_, { journey, deeds = [] }) => {
    const whole: Journey = { blocks: [], exit: null, maximumAge: null, ...('length' in journey ? { blocks: journey } : journey) };
    expect(compare({ journey: whole, moves: movesOf(deeds) })).toBeGreaterThan(0);
  });
});
