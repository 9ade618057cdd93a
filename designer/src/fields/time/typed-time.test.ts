import { expect, test } from '@jest/globals';
import { readTypedTime } from './typed-time.js';

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['09:05', '09:05'],
  ['930', '09:30'],
  ['2130', '21:30'],
  ['２１：３０', '21:30'],
  ['9点', '09:00'],
  ['9点30分', '09:30'],
  [' 9 : 30 ', '09:30'],
  ['', ''],
])('"%s" is the time "%s"', (typed, time) => expect(readTypedTime(typed)).toBe(time));

test.each(['24:00', '9:60', '25', 'soon', '9:30pm', '12345', ':30'])('"%s" is none', (typed) =>
  expect(readTypedTime(typed)).toBeUndefined(),
);
