export { openTestApi, testPassword, type NewStaff, type TestApi } from './test-api.js';
export { ChannelBrowser, StaffBrowser, StrangerBrowser, TestBrowser, type TestAnswer, type TestRequest } from './browsers.js';
