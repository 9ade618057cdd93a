import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { settingsInvalid } from './settings-invalid.js';

const rows = faultRows(settingsInvalid, {
  accepts: { 'a zone and an age': draw('start > end', { settings: { timeZone: 'Asia/Hong_Kong', maximumAge: 'P90D' } }) },
  rejects: {
    'a zone that does not exist': { drawing: draw('start > end', { settings: { timeZone: 'Asia/Atlantis' } }), at: ['journey timeZone'] },
    'an age that cannot be read': { drawing: draw('start > end', { settings: { maximumAge: '90' } }), at: ['journey maximumAge'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
