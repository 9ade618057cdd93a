import { describe, expect, test } from '@jest/globals';
import { type CallResult, reportOf } from './report-call.js';

const ended = (outcome: string, output: CallResult['output'] = {}): CallResult => ({
  state: 'ended',
  outcome,
  output,
  instanceId: `i-${outcome}`,
});
const refused: CallResult = { state: 'refused', outcome: 'paused', output: {}, instanceId: 'r' };
const once = { each: false, collects: false, outcomes: ['verified'] };
const each = { each: true, collects: true, outcomes: [] };

describe('what a caller is told', () => {
  test('of one journey: its result where that has a way of its own, else that it is completed; with what it handed back', () => {
    expect(reportOf(once, [ended('verified', { score: 7 })])).toEqual({
      outcome: 'verified',
      values: { outcome: 'verified', output: { score: 7 }, instance: 'i-verified' },
    });
    expect(reportOf(once, [ended('other')])).toMatchObject({ outcome: 'completed', values: { outcome: 'other' } });
  });

  test('of one that was not let in, stopped or grew too old: that it failed, and why', () => {
    expect(reportOf(once, [refused])).toMatchObject({ outcome: 'failed', values: { outcome: null }, why: { code: 'entry-paused' } });
    expect(reportOf(once, [ended('cancelled')])).toMatchObject({ outcome: 'failed', why: { code: 'call-broken-off' } });
    expect(reportOf({ ...once, outcomes: ['cancelled'] }, [ended('cancelled')])).toMatchObject({ outcome: 'cancelled' });
  });

  test('of a list: the results in its order, and how many failed', () => {
    const report = reportOf(each, [ended('a', { n: 1 }), refused, ended('too-old')]);
    expect(report).toMatchObject({ outcome: 'failed', why: { code: 'calls-failed', args: { failed: 2, all: 3 } } });
    expect(report.values).toEqual({
      counts: { all: 3, completed: 1, failed: 2 },
      results: [
        { outcome: 'a', output: { n: 1 }, instance: 'i-a' },
        { outcome: null, output: {}, instance: 'r' },
        { outcome: 'too-old', output: {}, instance: 'i-too-old' },
      ],
    });
    expect(reportOf(each, [ended('a'), ended('b')])).toMatchObject({ outcome: 'completed', values: { counts: { failed: 0 } } });
  });

  test('of a list whose single results nobody wants: the numbers alone', () => {
    expect(reportOf({ ...each, collects: false }, [ended('a', { n: 1 })]).values).toEqual({ counts: { all: 1, completed: 1, failed: 0 } });
  });

  test('of a long list with much in it: the outcomes alone, so that the caller does not carry it all about', () => {
    const results = Array.from({ length: 1_000 }, () => ended('a', { text: 'x'.repeat(200) }));
    expect(reportOf(each, results).values?.['results']).toEqual(results.map(() => ({ outcome: 'a' })));
  });
});
