import type { admin as zh } from '../zh/admin.js';
import type { Translation } from '../translation.js';

export const admin: Translation<typeof zh> = {
  title: 'Administration',
};
