export { openTestDatabase, type TestDatabase } from './test-database.js';
export { SampleBank, sampleKeyRing, type SampleJourney } from './sample-bank.js';
export { sampleIdNumber, sampleTask, sampleTouch } from './sample-work.js';
