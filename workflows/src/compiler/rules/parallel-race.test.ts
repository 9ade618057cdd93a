import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { parallelRace } from './parallel-race.js';

const options = { variables: { level: 'number', other: 'number' } } as const;
const two = (a: string, b: string) => draw(`start > parallel(a, b) -a-> ${a} > join(parallel) > end; parallel -b-> ${b} > join`, options);

const rows = faultRows(parallelRace, {
  accepts: {
    'branches that write different variables': two('x=set(level = 1)', 'y=set(other = 2)'),
    'branches that only read': two('x=set(#seen)', 'y=wait(PT1H)'),
    'one branch that writes and reads': two('x=set(level = 1) > z=set(level = vars.level + 1)', 'y=wait(PT1H)'),
    'what is read after the join': draw(
      'start > parallel(a, b) -a-> x=set(level = 1) > join(parallel) > z=set(other = vars.level) > end; parallel -b-> join',
      options,
    ),
  },
  rejects: {
    'two branches that write one variable': {
      drawing: two('x=set(level = 1)', 'y=set(level = 2)'),
      at: ['x'],
      says: '两条线都改“level”，结果看谁先到',
    },
    'one that writes what the other reads': {
      drawing: two('x=set(other = vars.level)', 'y=set(level = 2)'),
      at: ['y'],
      says: '“x”要读它',
    },
    'a step that both branches go through': {
      drawing: draw('start > parallel(a, b) -a-> x=set(level = 1) > join(parallel) > end; parallel -b-> x', options),
      at: ['x'],
    },
    'a writer deep inside another parallel': {
      drawing: draw(
        `start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> x=set(level = 1) > jq=join(q) > jp=join(p) > end; q -d-> jq
         p -b-> y=set(other = vars.level) > jp`,
        options,
      ),
      at: ['x'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
