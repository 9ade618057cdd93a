import { expect, test } from '@jest/globals';
import { quickFormsHold, runFigures } from './quick-forms.js';

test('an id that is not known is refused with the ids that are', async () => {
  const { code, output, errors } = await runFigures(['bench', 'P999']);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toContain('There is no P999 in bench. Known:');
});

quickFormsHold('bench');
