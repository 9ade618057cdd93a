import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../graph/graph.js';
import type { EffectInstruction, Instruction } from '../plan/plan.js';
import { draw, planOf } from '../testing/index.js';
import { withSegments } from './segments.js';

/** `a b | c`: steps that run in one go with others, by segment; `-x`: one that its step calls quick and that is performed like any other. */
function segmentsOf(text: string, configs: Readonly<Record<string, JsonObject>> = {}): string {
  const plan = planOf(draw(text, { configs }));
  const groups = new Map<string, string[]>();
  const alone: string[] = [];
  for (const [label, instruction] of Object.entries(plan.instructions)) {
    if (instruction.op !== 'effect') continue;
    if (instruction.segment !== undefined) groups.set(instruction.segment, [...(groups.get(instruction.segment) ?? []), label]);
    else if (!instruction.quick && label.startsWith('q')) alone.push(`-${label}`);
  }
  return [...[...groups.values()].map((group) => group.join(' ')), ...alone].join(' | ');
}

const quick = (timeout: string): JsonObject => ({ quick: true, timeout, attempts: 3 });
const calls = (count: number, timeout: string) => ({
  text: Array.from({ length: count }, (_, index) => `${index === 0 ? 'start > ' : ' -ok-> '}q${index}=action`).join(''),
  failing: Array.from({ length: count }, (_, index) => `; q${index} -failed-> !`).join(''),
  configs: Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, quick(timeout)])),
});

/** Which segment each effect is in, after the plan's own are decided anew with some effects changed. */
function segmentsWith(
  text: string,
  changed: Readonly<Record<string, Partial<EffectInstruction>>>,
): Readonly<Record<string, string | null>> {
  const { instructions } = planOf(draw(text));
  const effects = Object.entries(instructions).flatMap(([label, one]): [string, EffectInstruction][] => {
    if (one.op !== 'effect') return [];
    return [[label, { ...omitSegment(one), ...changed[label] }]];
  });
  const decided = withSegments({ ...instructions, ...Object.fromEntries(effects) }, () => 50);
  return Object.fromEntries(effects.map(([label]) => [label, segmentAt(decided[label])]));
}

/** As the step lowered it. */
function omitSegment(effect: EffectInstruction): EffectInstruction {
  return Object.fromEntries(Object.entries(effect).filter(([name]) => name !== 'segment')) as unknown as EffectInstruction;
}

function segmentAt(instruction: Instruction | undefined): string | null {
  return instruction?.op === 'effect' ? (instruction.segment ?? null) : null;
}

describe('a fast segment', () => {
  test('holds quick effects that follow one another', () => {
    expect(segmentsOf('start > a=set(#one) > b=set(#two) > c=set(#three) > end')).toBe('a b c');
  });

  test('is not shared by effects that only lead to the same place', () => {
    expect(segmentsOf('start > decision(customer.tier == "vip") -case1-> a=set(#one) > end; decision -else-> b=set(#two) > end')).toBe('');
    expect(
      segmentsOf('start > decision(customer.tier == "vip") -case1-> a=set(#one) > c=set(#three) > end; decision -else-> b=set(#two) > c'),
    ).toBe('a c b');
  });

  test('is none for an effect by itself, which is quick all the same', () => {
    const { instructions } = planOf(draw('start > set(#one) > wait(PT1H) > end'));
    expect(instructions['set']).toMatchObject({ op: 'effect', quick: true });
    expect(instructions['set']).not.toHaveProperty('segment');
  });

  test.each([
    ['a wait', 'wait(PT1H)'],
    ['a touchpoint', 'touch(P1D)'],
    ['a message', 'message(service)'],
    ['a slow call', 'action'],
  ])('never goes on across %s', (_, between) => {
    const [type = ''] = between.split('(');
    const loose = { touch: 'declined expired', message: 'suppressed failed', action: 'failed' }[type] ?? '';
    const rest = loose.split(' ').map((outcome) => (outcome ? `; ${type} -${outcome}-> !` : ''));
    expect(segmentsOf(`start > a=set(#one) > b=set(#two) > ${between} > c=set(#three) > d=set(#four) > end${rest.join('')}`)).toBe(
      'a b | c d',
    );
  });

  test('goes on through decisions and values, on every way', () => {
    expect(
      segmentsOf('start > a=set(#one) > decision(customer.tier == "vip") -case1-> b=set(#two) > c=set(#three) > end; decision -else-> c'),
    ).toBe('a b c');
  });

  test('takes a second at most: the call that would make it longer is performed like any other, and the next begin anew', () => {
    const { text, failing, configs } = calls(12, 'PT0.2S');
    expect(segmentsOf(`${text} -ok-> end${failing}`, configs)).toBe('q0 q1 q2 q3 q4 | q6 q7 q8 q9 q10 | -q5 | -q11');
  });

  test('holds no call whose limit is more than a second', () => {
    const { text, failing, configs } = calls(3, 'PT2S');
    expect(segmentsOf(`${text} -ok-> end${failing}`, configs)).toBe('-q0 | -q1 | -q2');
  });

  test('counts the longest way, where ways come together', () => {
    const { configs } = calls(8, 'PT0.3S');
    const text = `start > q0=action -ok-> decision(customer.tier == "vip") -case1-> q1=action -ok-> q2=action -ok-> q3=action -ok-> end
      decision -else-> q3; q0 -failed-> !; q1 -failed-> !; q2 -failed-> !; q3 -failed-> !`;
    expect(segmentsOf(text, configs)).toBe('q0 q1 q2 | -q3');
  });

  test('ends with an effect that reports later', () => {
    const text = 'start > a=set(#one) > b=set(#two) > c=set(#three) > d=set(#four) > end';
    expect(segmentsWith(text, {})).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a' });
    expect(segmentsWith(text, { b: { reports: { onLeave: 'recall' } } })).toEqual({ a: 'a', b: 'a', c: 'c', d: 'c' });
  });

  test('changes nothing in a plan without quick effects, so that its address stays', () => {
    const { instructions } = planOf(draw('start > action -ok-> end; action -failed-> !'));
    expect(withSegments(instructions, () => 50)).toBe(instructions);
  });

  test('of thousands of steps is found at once', () => {
    const { instructions } = planOf(draw(`start > ${Array.from({ length: 3_000 }, (_, index) => `s${index}=set(#t)`).join(' > ')} > end`));
    const segments = new Set(Object.values(instructions).map((one) => (one.op === 'effect' ? one.segment : undefined)));
    expect(segments.size).toBeGreaterThan(100);
  });
});
