import type { workbench as zh } from '../zh/workbench.js';
import type { Translation } from '../translation.js';

export const workbench: Translation<typeof zh> = {
  title: 'Tasks',
};
