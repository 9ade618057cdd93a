import type { monitor as zh } from '../zh/monitor.js';
import type { Translation } from '../translation.js';

export const monitor: Translation<typeof zh> = {
  title: 'Monitor',
};
