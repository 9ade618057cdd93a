import { describe, expect, test } from '@jest/globals';
import { readSettings } from './settings.js';

const least = { DATABASE_URL: 'postgres://u:hush@127.0.0.1/t', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('the worker’s settings', () => {
  test('need a database and a Temporal; the rest has a default', () => {
    expect(readSettings({ ...least, TONGTU_MASTER_KEY: '' })).toMatchObject({
      taskQueue: 'tongtu',
      temporal: { namespace: 'default', tls: false, apiKey: undefined },
      masterKey: undefined,
      coreBankUrl: undefined,
    });
  });

  test('are refused all at once, by name and without their values', () => {
    const wrong = { ...least, DATABASE_URL: 'mysql://hush', TONGTU_MASTER_KEY: 'hush', TONGTU_CORE_BANK_URL: 'file:///hush' };
    expect(() => readSettings(wrong)).toThrow('Wrong or missing environment: DATABASE_URL, TONGTU_MASTER_KEY, TONGTU_CORE_BANK_URL.');
    expect(() => readSettings(wrong)).not.toThrow('hush');
  });
});
