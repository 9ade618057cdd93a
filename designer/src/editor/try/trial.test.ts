import { describe, expect, test } from '@jest/globals';
import { choices } from '@tongtu/workflows/simulator';
import { j1Template } from '@tongtu/workflows/templates';
import { planOf } from '@tongtu/workflows/testing';
import { coveredBy, drawingCoverage, waysOf } from './coverage-of-drawing.js';
import { passes } from '@tongtu/workflows/simulator';
import { scenariosFor } from '@tongtu/workflows/templates';
import { labelled, trackPlaces } from './track-places.js';
import {
  actNow,
  asksForAnswer,
  asScenario,
  nextMoment,
  passTo,
  rewind,
  startOf,
  startTrial,
  toNext,
  TRIAL_BEGINS,
  type Trial,
} from './trial.js';

const graph = j1Template();
const plan = planOf(graph);
const start = {
  customer: { tier: 'normal' },
  input: {},
  at: TRIAL_BEGINS,
  answers: { otherwise: 'ask' },
  language: 'zh',
  script: [],
} as const;
const begun = () => startTrial(plan, start);
const minute = (count: number): string => new Date(Date.parse(TRIAL_BEGINS) + count * 60_000).toISOString();

function choose(trial: Trial, kind: string): Trial {
  const choice = choices(trial.now).find((one) => one.kind === kind);
  if (choice === undefined) throw new Error(`${kind} cannot be chosen`);
  return actNow(trial, choice.act);
}

const left = () => choose(choose(begun(), 'fill-next'), 'leave');

describe('a trial', () => {
  test('goes from one thing that happens to the next', () => {
    const times: string[] = [];
    let trial = left();
    for (let count = 0; count < 3; count += 1) {
      trial = toNext(trial);
      times.push(trial.now.at);
    }
    expect(times).toEqual([minute(10), minute(40), minute(60)]);
  });

  test('going back stands exactly where it stood, and from there another way can be gone', () => {
    const before = left();
    const after = toNext(before);
    expect(rewind(after).now).toBe(before.now);
    const other = choose(rewind(after), 'decline');
    expect(other.now.works['fill:1']?.state.status).toBe('declined');
    expect(rewind(rewind(rewind(rewind(begun())))).now).toEqual(begun().now);
  });

  test('time that passes plays everything on the way, and each of it can be gone back before', () => {
    const trial = passTo(left(), minute(90));
    expect(trial.now.at).toBe(minute(90));
    expect(rewind(trial).now.at <= minute(80)).toBe(true);
    expect(rewind(rewind(trial)).now.at <= minute(60)).toBe(true);
  });

  test('what the touchpoint refuses changes nothing and says why', () => {
    const early = choose(begun(), 'complete');
    expect(early.refusal).toMatchObject({ code: 'missing-fields' });
    expect(early.now.state.status).toBe('running');
    expect(choose(early, 'fill-next').refusal).toBeNull();
  });

  test('stops and asks how a system answers', () => {
    const opening = choose(choose(begun(), 'fill-all'), 'complete');
    expect(asksForAnswer(opening)).toBe(true);
    expect(nextMoment(opening)).toBeNull();
    expect(asksForAnswer(choose(opening, 'answer'))).toBe(true); // now the message asks
  });
});

describe('a saved scenario', () => {
  test('plays by itself to its end', () => {
    for (const scenario of scenariosFor(graph)) {
      let trial = startTrial(plan, startOf(scenario, 'zh'));
      for (let count = 0; count < 60 && nextMoment(trial) !== null; count += 1) trial = toNext(trial);
      expect([scenario.name.zh, trial.now.state.outcome]).toEqual([scenario.name.zh, scenario.ends]);
    }
  });

  test('is left as soon as the reader decides otherwise', () => {
    const [scenario] = scenariosFor(graph);
    if (scenario === undefined) throw new Error('no scenario');
    const trial = choose(startTrial(plan, startOf(scenario, 'zh')), 'decline');
    expect(trial.script).toEqual([]);
  });

  test('can be made of what was done, and does the same again', () => {
    let trial = startTrial(plan, { ...start, answers: { otherwise: 'first-way' } });
    trial = choose(passTo(choose(passTo(choose(trial, 'fill-all'), minute(3)), 'leave'), minute(20)), 'complete');
    expect(trial.now.state.outcome).toBe('opened');
    expect(passes(plan, { ...asScenario(trial, '我的'), ends: 'opened' })).toBe(true);
  });
});

test('says how many ways were gone, by this trial and the scenarios, and which were not', () => {
  const alone = drawingCoverage(graph, left().now, []);
  expect(alone).toMatchObject({ total: waysOf(graph).length, taken: 1 });
  const together = drawingCoverage(graph, left().now, coveredBy(plan, scenariosFor(graph)));
  expect(together.taken).toBeGreaterThan(15);
  expect(together.missing).toContainEqual({ step: 'tell-opened', outcome: 'suppressed' });
  expect(together.taken + together.missing.length).toBe(together.total);
});

describe('the track of time', () => {
  test('keeps the order, begins at 0, ends at 1, and shows ten minutes beside thirty days', () => {
    const { places, placeOf } = trackPlaces([{ at: minute(0) }, { at: minute(10) }, { at: minute(40) }, { at: minute(30 * 24 * 60) }]);
    expect([places[0], places.at(-1)]).toEqual([0, 1]);
    expect(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 1))).toBe(true);
    expect((places[1] ?? 0) > 0.05).toBe(true);
    expect(placeOf(minute(25))).toBeCloseTo(((places[1] ?? 0) + (places[2] ?? 0)) / 2);
    expect([placeOf(minute(-5)), placeOf(minute(10 ** 6))]).toEqual([0, 1]);
  });

  test('marks at one moment still stand apart', () => {
    const { places } = trackPlaces([{ at: minute(0) }, { at: minute(0) }, { at: minute(15) }]);
    expect(places[1]).toBeGreaterThan(0.1);
  });

  test('words that would lie on one another are left to the newer mark', () => {
    expect(labelled([0, 0.05, 0.3, 0.35, 1], 0.15)).toEqual([false, true, false, true, true]);
    expect(labelled([], 0.15)).toEqual([]);
  });
});
