import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { joinMayDeadlock } from './join-may-deadlock.js';

const branches = (how: string) =>
  `parallel(call, sms) -call-> w=wait(PT1H) > join(parallel${how}) > end; parallel -sms-> task -done-> join; task -returned-> over=end(over); task -expired-> join`;
const SIDE = {
  start: [],
  first: [{ id: 'ping', label: { zh: '提醒', en: 'ping' }, when: { kind: 'timer', after: 'PT1H' }, interrupting: false }],
} as const;

const rows = faultRows(joinMayDeadlock, {
  accepts: {
    'branches that surely come': draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> wait(PT1H) > join'),
    'the first, where one surely comes': draw(`start > ${branches(', any')}`),
    'two of three, where two surely come': draw(
      `start > parallel(a, b, c) -a-> join(parallel, 2) > end; parallel -b-> join; parallel -c-> wait(PT1H, paid) -time-> join; wait -paid-> over=end(over)`,
    ),
  },
  rejects: {
    'a branch that may end the journey before': {
      drawing: draw(`start > ${branches('')}`),
      at: ['join'],
      says: '整趟旅程就结束了',
      fixes: ['改连到“join”'],
    },
    'an end inside an inner parallel': {
      drawing: draw(
        `start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> w=wait(PT1H, paid) -time-> jq=join(q, any) > jp=join(p) > end; w -paid-> over=end(over); q -d-> jq; p -b-> jp`,
      ),
      at: ['jp'],
    },
    'the same on a side line, where only the branch ends and the rest wait for ever': {
      drawing: draw(`start > first=wait(P9D) > end3=end(later); first -on.ping-> ${branches('')}`, { on: SIDE }),
      at: ['join'],
      says: '别的线会一直等',
    },
    'the same in a branch that an outer join leaves to run': {
      drawing: draw(`start > p=parallel(x, y) -x-> ${branches('').replace('end;', 'jp=join(p, any, abandon) > end;')}; p -y-> jp`),
      at: ['join'],
      says: '别的线会一直等',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
