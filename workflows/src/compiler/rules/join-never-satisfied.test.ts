import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { joinNeverSatisfied } from './join-never-satisfied.js';

const withEnd = (how: string) =>
  draw(`start > parallel(call, sms) -call-> wait(PT1H) > join(parallel${how}) > end; parallel -sms-> w=wait(PT2H) > end2=end(over)`);

const rows = faultRows(joinNeverSatisfied, {
  accepts: {
    'all branches come': draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> join'),
    'two of three, and two come': draw(
      'start > parallel(a, b, c) -a-> join(parallel, 2) > end; parallel -b-> join; parallel -c-> wait(PT1H) > end2=end(over)',
    ),
    'the first, while another ends the journey': withEnd(', any'),
    'a branch with an incident: a person lets it go on': draw(
      'start > parallel(a, b) -a-> action -ok-> join(parallel) > end; action -failed-> !; parallel -b-> join',
    ),
    'a branch through another parallel': draw(
      'start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> jq=join(q, any) > jp=join(p) > end; q -d-> jq; p -b-> jp',
    ),
  },
  rejects: {
    'all, while one branch always ends the journey': {
      drawing: withEnd(''),
      at: ['join'],
      says: '要 2 条，只有 1 条到得了，“sms”那一条到不了',
      fixes: ['改为任一条到就走', '让它也连到汇合'],
    },
    'more branches than there are': {
      drawing: draw('start > parallel(a, b) -a-> join(parallel, 3) > end; parallel -b-> join'),
      at: ['join'],
      says: '要 3 条，只有 2 条到得了。',
      fixes: ['改为任一条到就走'],
    },
    'a branch behind a join that can never be complete': {
      drawing: draw('start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> jq=join(q, 3) > jp=join(p) > end; q -d-> jq; p -b-> jp'),
      at: ['jp', 'jq'],
    },
    'a branch that only a side line leads to': {
      drawing: draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> w=wait(PT2H) > end2=end(over); w -on.ping-> join', {
        on: { w: [{ id: 'ping', label: { zh: '提醒', en: 'ping' }, when: { kind: 'timer', after: 'PT1H' }, interrupting: false }] },
      }),
      at: ['join'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
