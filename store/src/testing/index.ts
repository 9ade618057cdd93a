export { openTestDatabase, type TestDatabase } from './test-database.js';
export {
  addCustomer,
  addInstance,
  addJourney,
  addStaff,
  makeSampleBank,
  sampleKeyRing,
  type SampleBank,
  type SampleJourney,
} from './sample-bank.js';
