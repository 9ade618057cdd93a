import { describe, expect, test } from '@jest/globals';
import type { ChannelCaller, StaffCaller } from '../access/caller.js';
import { byOf, familyOfStaff } from './reader.js';

const subject = { id: 'c-1', name: '王*芳' };
const staff = (...roles: StaffCaller['roles']): StaffCaller => ({
  kind: 'staff',
  id: 's-1',
  login: 'sun',
  name: { zh: '孙悦', en: 'Sun Yue' },
  roles,
  institutionId: 'i-1',
  institutionPath: '/head/remote/',
  queues: [],
  sessionId: 'x',
});
const channel = (family: ChannelCaller['family']): ChannelCaller => ({
  kind: 'channel',
  code: 'c',
  family,
  name: { zh: '渠道' },
  keyId: 'k',
});

describe('who acts', () => {
  test('is the customer in a channel of theirs, under their masked name', () => {
    expect(byOf(channel('customer'), subject, null)).toEqual({
      actor: { kind: 'customer', id: 'c-1', name: '王*芳' },
      channel: 'c',
      family: 'customer',
    });
  });

  test('is the assistant in a channel of the AI family', () => {
    expect(byOf(channel('ai'), subject, null)).toMatchObject({ actor: { kind: 'ai', id: 'c', name: '渠道' }, family: 'ai' });
  });

  test('is never staff by the word of a system', () => {
    expect(() => byOf(channel('remote'), subject, null)).toThrow('not-allowed');
    expect(() => byOf(channel('branch'), subject, null)).toThrow('not-allowed');
  });

  test('is staff by their session, in the family of their role', () => {
    expect(byOf(staff('agent'), subject, null)).toEqual({
      actor: { kind: 'staff', id: 's-1', name: '孙悦' },
      channel: 'remote',
      family: 'remote',
    });
    expect(familyOfStaff(staff('manager'), 'remote')).toBe('branch');
    expect(familyOfStaff(staff('agent', 'manager'), 'branch')).toBe('branch');
    expect(familyOfStaff(staff('agent', 'manager'), 'ai')).toBe('remote');
  });
});
