import { expect, test } from '@jest/globals';
import { deliveryWord, toneOfDelivery, toneOfWork, workWord } from './timeline-words.js';

test('a state that this build does not know is told in general words, never by its name', () => {
  expect(workWord('frozen-by-core')).toBe('other');
  expect(deliveryWord('bounced')).toBe('other');
  expect(workWord('toString')).toBe('other');
});

test('only a message that did not arrive is red; what is late or held back is amber', () => {
  expect(toneOfDelivery(deliveryWord('failed'))).toBe('error');
  expect(toneOfDelivery(deliveryWord('suppressed'))).toBe('warning');
  expect(toneOfWork(workWord('expired'))).toBe('warning');
});
