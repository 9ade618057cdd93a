import { describe, expect, test } from '@jest/globals';
import { payloadConverter } from './payload-converter.js';
import { planMetadata, planTextMetadata } from './plan-payload.js';
import { planOf } from './plan-shelf.js';

const hash = `sha256:${'0f'.repeat(32)}`;
const input = { instance: 'i', plan: hash, input: { 姓名: '王小芳' } };

describe('a payload that names a plan', () => {
  test('carries the 32 bytes of its hash, and never the plan', () => {
    const payload = payloadConverter.toPayload(input);
    expect(payload.metadata?.[planMetadata]).toHaveLength(32);
    expect(Buffer.from(payload.data ?? []).toString()).not.toContain('0f0f');
    expect(payloadConverter.fromPayload(payload)).toEqual(input);
  });

  test('puts the plan on the shelf when its text hangs on it: one frozen copy for everybody', () => {
    expect(() => planOf(hash)).toThrow('No plan was delivered');
    const payload = payloadConverter.toPayload(input);
    const withText = (text: string) => ({ ...payload, metadata: { ...payload.metadata, [planTextMetadata]: Buffer.from(text) } });
    payloadConverter.fromPayload(withText('{"format":1,"start":"s","instructions":{"s":{"op":"end"}}}'));
    const plan = planOf(hash);
    payloadConverter.fromPayload(withText('not read a second time'));
    expect(planOf(hash)).toBe(plan);
    expect(Object.isFrozen(plan.instructions['s'])).toBe(true);
  });

  test('is refused with a plan of a format that this version does not know', () => {
    const other = `sha256:${'0e'.repeat(32)}`;
    const payload = payloadConverter.toPayload({ ...input, plan: other });
    const newer = { ...payload, metadata: { ...payload.metadata, [planTextMetadata]: Buffer.from('{"format":2}') } };
    expect(() => payloadConverter.fromPayload(newer)).toThrow('A plan of format 2');
    expect(() => planOf(other)).toThrow('No plan was delivered');
  });

  test('is told apart from everything else', () => {
    for (const value of [undefined, null, 1, 'x', { plan: 'other' }, [hash]]) {
      expect(payloadConverter.fromPayload(payloadConverter.toPayload(value))).toEqual(value);
    }
  });
});
