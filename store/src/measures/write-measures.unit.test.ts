import { expect, test } from '@jest/globals';
import type { Form } from '@tongtu/workflows/graph';
import { measuresIn } from './write-measures.js';

const form: Pick<Form, 'sections'> = {
  sections: [
    {
      id: 'main',
      title: { zh: '评价' },
      fields: [
        { key: 'happy', label: { zh: '满意吗' }, type: 'rating-csat', required: true, dataClass: 'C1' },
        { key: 'recommend', label: { zh: '会推荐吗' }, type: 'rating-nps', required: false, dataClass: 'C1' },
        { key: 'times', label: { zh: '几次' }, type: 'number', required: false, dataClass: 'C1' },
      ],
    },
  ],
};

test('answers on a scale are measures, others are not, and what was left empty measures nothing', () => {
  expect(measuresIn({ form, values: { happy: 5, recommend: null, times: 3 } })).toEqual([{ field: 'happy', kind: 'csat', value: 5 }]);
  expect(measuresIn({ form, values: { recommend: 0 } })).toEqual([{ field: 'recommend', kind: 'nps', value: 0 }]);
  expect(measuresIn({ form, values: {} })).toEqual([]);
});
