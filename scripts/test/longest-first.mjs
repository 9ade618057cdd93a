import TestSequencer from '@jest/test-sequencer';

/**
 * Files that take long by nature (they play journeys in real time, kill and start processes), longest first. A new checkout has no memory of
 * durations, and a long file that starts last is waited for alone.
 */
const long = [
  'tests/system/figures/',
  'journeys/messages.test',
  'tests/journeys/',
  'worker-process',
  'tests/replay/',
  'tests/system/',
  'journeys/',
  'tests/semantics/',
];

const rank = ({ path }) => {
  const place = long.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return place === -1 ? long.length : place;
};

/** Orders test files: the long ones first, the others as Jest does (failed, then slow, then big ones first). */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
