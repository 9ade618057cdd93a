import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { branchLeavesParallel } from './branch-leaves-parallel.js';

const nested = (inner: string) =>
  draw(`start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> x=wait(PT1H) > jq=join(q) > jp=join(p) > end; p -b-> jp; q -d-> ${inner}`);

const rows = faultRows(branchLeavesParallel, {
  accepts: {
    'branches that meet at their join': draw('start > parallel(a, b) -a-> wait(PT1H) > join(parallel) > end; parallel -b-> join'),
    'branches that share a step before it': draw('start > parallel(a, b) -a-> wait(PT1H) > join(parallel) > end; parallel -b-> wait'),
    'a parallel inside a branch': nested('y=wait(PT2H) > jq'),
    'a branch that loops': draw(
      'start > parallel(a, b) -a-> task -done-> join(parallel) > end; task -returned-> task; task -expired-> join; parallel -b-> join',
    ),
    'a parallel in a loop': draw(
      'start > parallel(a, b) -a-> join(parallel) > wait(PT1H, more) -more-> parallel; wait -time-> end; parallel -b-> join',
    ),
    'a branch that ends the journey': draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> wait(PT1H) > end2=end(over)'),
  },
  rejects: {
    'a branch that is linked past its join': {
      drawing: draw('start > parallel(a, b) -a-> join(parallel) > after=wait(PT1H) > end; parallel -b-> w=wait(PT2H) > after'),
      at: ['w outcome:time'],
      says: '绕过汇合',
      fixes: ['连到“join”'],
    },
    'a branch that is linked back to before its parallel': {
      drawing: draw(
        'start > before=wait(PT1H) > parallel(a, b) -a-> join(parallel) > end; parallel -b-> task -done-> join; task -returned-> before; task -expired-> join',
      ),
      at: ['task outcome:returned'],
    },
    'the main line linked into a branch': {
      drawing: draw(
        'start > wait(PT1H, paid) -time-> parallel(a, b) -a-> task -done-> join(parallel) > end; task -returned-> join; task -expired-> join; parallel -b-> join; wait -paid-> task',
      ),
      at: ['parallel outcome:a', 'task outcome:done', 'task outcome:returned', 'task outcome:expired'],
    },
    'an inner branch that goes to the outer join': {
      drawing: nested('y=wait(PT2H) > jp'),
      at: ['y outcome:time'],
      says: '绕过汇合',
      fixes: ['连到“jq”'],
    },
    'two parallels that cross': {
      drawing: draw(
        `start > p=parallel(a, b) -a-> x=wait(PT1H) > q=parallel(c, d) -c-> jp=join(p) > y=wait(PT1H) > jq=join(q) > end; p -b-> jp; q -d-> jq`,
      ),
      at: ['q outcome:c', 'y outcome:time'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
