import { expect, test } from '@jest/globals';
import { createLinkRouter } from './link-router.js';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';

test('another name lays no link anew, another place or another way out does', () => {
  const route = createLinkRouter();
  const first = route(relaySteps, relayLinks);
  const changed = (more: object) => relaySteps.map((step) => (step.id === 'guard' ? { ...step, ...more } : step));
  expect(route(changed({ name: '改了名', summary: '改了' }), relayLinks)).toBe(first);
  expect(route(changed({ x: 272 }), relayLinks)).not.toBe(first);
  expect(route(changed({ outcomes: [{ code: '通过', label: '通过' }] }), relayLinks)).not.toBe(first);
  expect(route(relaySteps, [...relayLinks])).not.toBe(first);
});
