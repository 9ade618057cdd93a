import { test } from '@jest/globals';
import type { Form, FormField } from '../../graph/form.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { formIncomplete } from './form-incomplete.js';

const field: FormField = { key: 'age', label: both('age'), type: 'number', required: true, dataClass: 'C1' };
const formOf = (fields: readonly FormField[]): Form => ({ id: 'f', title: both('f'), sections: [{ id: 's', title: both('s'), fields }] });

const rows = faultRows(formIncomplete, {
  accepts: { 'a form that can be filled in': draw('start > task > end') },
  rejects: {
    'a form without fields': { drawing: draw('start > end', { forms: [formOf([])] }), at: ['journey forms.f'], says: '还没有要填的项' },
    'a field that stands there twice': {
      drawing: draw('start > end', { forms: [formOf([field, field])] }),
      at: ['journey forms.f.age'],
      says: '出现了两次',
    },
    'a choice without options': {
      drawing: draw('start > end', { forms: [formOf([{ ...field, type: 'choice' }])] }),
      at: ['journey forms.f.age'],
      says: '没有可选的项',
    },
    'limits that leave no room': {
      drawing: draw('start > end', { forms: [formOf([{ ...field, minimum: 9, maximum: 1 }])] }),
      at: ['journey forms.f.age'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
