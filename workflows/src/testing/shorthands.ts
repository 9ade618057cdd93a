import { isDuration } from '../calendar/index.js';
import type { Text } from '../graph/graph.js';

/** Makes settings of the words in a step's brackets; what is not said has the value of a newly drawn, sound step. */
type Shorthand = (args: readonly string[]) => object;

/**
 * Shorthands by step type. Any type, also one without a shorthand, takes `{…}`: its settings as JSON.
 * start(once, event=paid, amount, city)  variables it brings     end(code)
 * wait(PT1H, paid)  time and events                              decision(big: vars.amount > 1, vars.vip)
 * set(amount = 1, #tag)                                          action(mismatch)  business refusals
 * touch(P1D, partly)  expiry, further completions                task(queue) task(rm)
 * call(kyc, verified) another journey, its results with a way of their own
 * message(sales)                                                 ai(complaint, callback)
 * parallel(a, b)  its branches                                   join(parallel, any, abandon)  join(parallel, 2)
 * split(a: 90, control: 10)  arms; one called control is the control arm
 */
export const shorthands: Readonly<Record<string, Shorthand>> = {
  start: (args) => {
    const event = args.find((arg) => arg.startsWith('event='))?.slice('event='.length);
    const inputs = args.filter((arg) => arg !== 'once' && !arg.startsWith('event='));
    return {
      triggers: event === undefined ? ['api'] : ['event'],
      ...(event === undefined ? {} : { event }),
      inputs: inputs.map((variable) => ({ variable, required: true })),
      reentry: args.includes('once') ? { kind: 'once' } : { kind: 'after-exit', cooldown: 'P30D' },
    };
  },
  end: ([outcome = 'done']) => ({ outcome, label: both(outcome), output: [] }),
  wait: (args) => {
    const time = args.find(isDuration);
    const events = args.filter((arg) => !isDuration(arg));
    return {
      ...(time === undefined ? {} : { duration: time }),
      events: events.map((event) => ({ id: event, label: both(event), event, since: 'step', assign: [] })),
    };
  },
  decision: (args) => ({
    cases: args.map((arg, index) => {
      const [, id = `case${index + 1}`, when = arg] = /^([a-z][\w-]*):\s*(.*)$/.exec(arg) ?? [];
      return { id, label: both(id), when };
    }),
  }),
  parallel: (args) => ({ branches: (args.length > 0 ? args : ['a', 'b']).map((id) => ({ id, label: both(id) })) }),
  join: ([of = 'parallel', ...how]) => {
    const count = how.find((word) => /^\d+$/.test(word));
    return {
      of,
      need: count === undefined ? (how.includes('any') ? 'any' : 'all') : 'some',
      ...(count === undefined ? {} : { count: Number(count) }),
      rest: how.includes('abandon') ? 'abandon' : 'cancel',
    };
  },
  split: (args) => ({
    arms: args.map((arg) => {
      const [id = arg, share = '0'] = arg.split(':').map((word) => word.trim());
      return { id, label: both(id), share: Number(share), ...(id === 'control' ? { control: true } : {}) };
    }),
  }),
  set: (args) => ({
    variables: args
      .filter((arg) => !arg.startsWith('#'))
      .map((arg) => {
        const [, name = arg, value = 'null'] = /^(\w+)\s*=\s*(.*)$/.exec(arg) ?? [];
        return { name, value };
      }),
    attributes: [],
    addTags: args.filter((arg) => arg.startsWith('#')).map((arg) => arg.slice(1)),
    removeTags: [],
  }),
  action: (args) => ({
    endpoint: 'core-bank',
    method: 'POST',
    path: '/accounts',
    body: [],
    outcomes: args.map((code) => ({ code, label: both(code) })),
    results: [],
    timeout: 'PT10S',
    attempts: 3,
  }),
  touch: (args) => ({
    form: 'form',
    expires: args.find(isDuration) ?? 'P30D',
    idle: 'PT10M',
    lease: 'PT10M',
    ladder: [
      { id: 'self', family: 'customer', label: both('self'), tryFor: 'P30D', tries: 1, channels: [] },
      {
        id: 'remote',
        family: 'remote',
        label: both('remote'),
        tryFor: 'PT20M',
        tries: 2,
        channels: [],
        assignment: { kind: 'queue', queue: 'help' },
      },
    ],
    takeOver: 'with-reason',
    completions: args.filter((arg) => !isDuration(arg)).map((code) => ({ code, label: both(code) })),
    prefill: [],
    results: [],
  }),
  task: ([to = 'help']) => ({
    assignment: to === 'rm' ? { kind: 'relationship-manager', otherwise: 'help' } : { kind: 'queue', queue: to },
    form: 'form',
    brief: [],
    expires: 'P1D',
    lease: 'PT30M',
    completions: [],
    results: [],
  }),
  call: ([journey = 'kyc', ...outcomes]) => ({
    journey: { code: journey, name: both(journey) },
    mode: 'once',
    atOnce: 5,
    inputs: [],
    waits: 'wait',
    children: 'cancel',
    outcomes: outcomes.map((code) => ({ code, label: both(code) })),
    results: [],
  }),
  message: ([kind = 'service']) => ({
    channels: [{ channel: 'in-app', title: both('title'), body: both('body') }],
    class: kind,
    consent: kind === 'sales' ? 'sales' : 'service',
    order: 'drawn',
    quiet: 'suppress',
    active: 'send',
    tries: 5,
  }),
  ai: (args) => ({
    skill: 'recognise-intent',
    input: '"hello"',
    intents: (args.length > 0 ? args : ['yes', 'no']).map((code) => ({ code, label: both(code), examples: [code] })),
    minimumConfidence: 0.8,
  }),
};

/** One word in both languages. */
export function both(word: string): Text {
  return { zh: word, en: word };
}
