import { describe, expect, test } from '@jest/globals';
import { movedTo } from './moved-to.js';

const seen = {
  form: {
    title: { zh: '表' },
    sections: [
      {
        id: 's',
        title: { zh: '段' },
        fields: [
          { key: 'city', label: { zh: '城市' }, type: 'text', required: true, value: null, masked: false, locked: false, source: null },
        ],
      },
    ],
  },
};

describe('a save on a version that has moved on', () => {
  test('is tried again when nobody touched the same field', () => {
    expect(movedTo({ code: 'stale-version', extra: { version: 9, fields: [{ key: 'city', at: null }] } }, seen)).toBe(9);
  });
  test('waits for a person when somebody else filled the same field meanwhile', () => {
    expect(
      movedTo({ code: 'stale-version', extra: { version: 9, fields: [{ key: 'city', at: '2026-03-10T02:00:00Z' }] } }, seen),
    ).toBeNull();
  });
  test('is not tried again when it was refused for another reason', () => {
    expect(movedTo({ code: 'held-by-another', extra: { version: 9 } }, seen)).toBeNull();
  });
});
