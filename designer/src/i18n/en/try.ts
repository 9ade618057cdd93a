import type { tryOut as zh } from '../zh/try.js';
import type { Translation } from '../translation.js';

export const tryOut: Translation<typeof zh> = {
  title: 'Try',
};
