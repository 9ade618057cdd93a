import { expect, test } from '@jest/globals';

import { formatDuration } from './format-duration.js';

test.each([
  ['PT10M', '10 分', '10 min'],
  ['PT2H10M', '2 时 10 分', '2 h 10 min'],
  ['P30D', '30 天', '30 days'],
  ['P1D', '1 天', '1 day'],
  ['PT90M', '1 时 30 分', '1 h 30 min'],
  ['PT48H', '2 天', '2 days'],
  ['P1W', '7 天', '7 days'],
  ['PT45S', '45 秒', '45 s'],
  ['PT90S', '1 分 30 秒', '1 min 30 s'],
  ['PT0.5S', '0.5 秒', '0.5 s'],
  ['PT0S', '0 秒', '0 s'],
  ['P1Y2M', '1 年 2 个月', '1 year 2 months'],
  ['半小时', '半小时', '半小时'],
])('%s reads "%s" and "%s"', (iso, zh, en) => {
  expect([formatDuration(iso, 'zh'), formatDuration(iso, 'en')]).toEqual([zh, en]);
});
