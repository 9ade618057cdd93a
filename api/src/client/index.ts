export { makeChannelClient, signRequest, type ChannelClient, type ChannelSettings } from './channel-client.js';
export type { components, paths } from './generated/api.js';
export { signInStaff, type StaffClient, type StaffSettings } from './staff-client.js';
