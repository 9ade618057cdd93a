import type { content as zh } from '../zh/content.js';
import type { Translation } from '../translation.js';

export const content: Translation<typeof zh> = {
  title: 'Content',
};
