import type { customers as zh } from '../zh/customers.js';
import type { Translation } from '../translation.js';

export const customers: Translation<typeof zh> = {
  title: 'Customers',
};
