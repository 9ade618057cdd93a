import type { editor as zh } from '../zh/editor.js';
import type { Translation } from '../translation.js';

export const editor: Translation<typeof zh> = {
  title: 'Canvas',
};
