import { expect, test } from '@jest/globals';
import { formatLength, formatWindow } from './format-rule.js';

test.each([
  ['PT30M', '30 分', '30 min'],
  [{ amount: 3, unit: 'days' }, '3 个工作日', '3 working days'],
  [{ amount: 1, unit: 'days' }, '1 个工作日', '1 working day'],
  [{ amount: 4, unit: 'hours' }, '4 个工作小时', '4 working hours'],
] as const)('a length %j reads "%s" and "%s"', (length, zh, en) => {
  expect([formatLength(length, 'zh'), formatLength(length, 'en')]).toEqual([zh, en]);
});

test.each([
  [{ days: 'working', from: '09:00', to: '17:00' }, '工作日 9:00–17:00', 'working days 9:00–17:00'],
  [{ days: 'every', from: '00:00', to: '08:30' }, '每天 0:00–8:30', 'every day 0:00–8:30'],
  [{ days: [5, 6], from: '22:00', to: '06:00' }, '周五、周六 22:00–次日 6:00', 'Fri, Sat 22:00–6:00 next day'],
  [{ days: [5, 1, 3, 2, 4], from: '09:00', to: '12:00' }, '周一至周五 9:00–12:00', 'Mon–Fri 9:00–12:00'],
  [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '12:00' }, '每天 9:00–12:00', 'every day 9:00–12:00'],
  [{ days: [], from: '09:00', to: '12:00' }, '没选日子 9:00–12:00', 'no day 9:00–12:00'],
] as const)('a window %j reads "%s" and "%s"', (window, zh, en) => {
  expect([formatWindow(window, 'zh'), formatWindow(window, 'en')]).toEqual([zh, en]);
});
