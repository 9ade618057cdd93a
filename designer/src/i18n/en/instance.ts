import type { instance as zh } from '../zh/instance.js';
import type { Translation } from '../translation.js';

export const instance: Translation<typeof zh> = {
  title: 'Instance',
};
