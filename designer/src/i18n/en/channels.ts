import type { channels as zh } from '../zh/channels.js';
import type { Translation } from '../translation.js';

export const channels: Translation<typeof zh> = {
  title: 'Channels',
};
