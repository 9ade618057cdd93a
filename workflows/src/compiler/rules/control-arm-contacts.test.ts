import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { controlArmContacts } from './control-arm-contacts.js';

const sent = (from: string, to: string) => `${from} -sent-> ${to}; ${from} -suppressed-> ${to}; ${from} -failed-> !`;

const rows = faultRows(controlArmContacts, {
  accepts: {
    'a control arm that is left alone': draw(
      `start > split(a: 90, control: 10) -a-> message; ${sent('message', 'end')}; split -control-> end`,
    ),
    'a message that every arm gets afterwards': draw(
      `start > split(a: 90, control: 10) -a-> m=message; ${sent('m', 'wait=wait(PT1H)')}; split -control-> wait > thanks=message; ${sent('thanks', 'end')}`,
    ),
    'an experiment without a control arm': draw(`start > split(a: 50, b: 50) -a-> message; ${sent('message', 'end')}; split -b-> message`),
  },
  rejects: {
    'a control arm with a message of its own': {
      drawing: draw(`start > split(a: 90, control: 10) -a-> end; split -control-> wait(PT1H) > message; ${sent('message', 'end')}`),
      at: ['split outcome:control'],
      says: '“message”却会联系客户',
    },
    'a message that some other arm does not get': {
      drawing: draw(
        `start > split(a: 45, b: 45, control: 10) -a-> message; ${sent('message', 'end')}; split -b-> end; split -control-> message`,
      ),
      at: ['split outcome:control'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
