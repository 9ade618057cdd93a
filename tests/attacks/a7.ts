import { createHash, createHmac, randomUUID } from 'node:crypto';
import { openBank, type Bank } from '../journeys/bank/open-bank.js';
import type { Figure } from '../figures/figure.js';
import { startTongtu } from '../services/start-tongtu.js';

/** A request as an attacker has it in hand. */
interface Captured {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Wish {
  readonly method?: string;
  readonly target?: string;
  readonly body?: string;
  /** Seconds by which the signer's clock differs from ours. */
  readonly skew?: number;
}

/** Signs as the contract says, by hand: a second implementation of it. */
function sign(
  { key: { keyId, secret } }: Bank,
  { method = 'POST', target = '/api/events', body = eventBody(), skew = 0 }: Wish = {},
): Captured {
  const time = String(Math.floor(Date.now() / 1000) + skew);
  const nonce = randomUUID();
  const digest = createHash('sha256').update(body).digest('hex');
  const signature = createHmac('sha256', secret).update([method, target, time, nonce, digest].join('\n')).digest('base64');
  const signed = { 'x-tongtu-key': keyId, 'x-tongtu-time': time, 'x-tongtu-nonce': nonce, 'x-tongtu-signature': signature };
  return { method, target, body, headers: { 'content-type': 'application/json', ...signed } };
}

function eventBody(): string {
  return JSON.stringify({ id: randomUUID(), name: 'attack.tried', customer: 'A7-1', data: {} });
}

async function send({ apiUrl }: Bank, { method, target, body, headers }: Captured): Promise<boolean> {
  const answer = await fetch(`${apiUrl}${target}`, { method, headers, ...(method === 'GET' ? {} : { body }) });
  await answer.arrayBuffer();
  if (answer.status >= 500) throw new Error(`${method} ${target} answered ${answer.status}.`);
  return answer.ok;
}

/** Changed in one header, after signing. */
function bent(captured: Captured, name: string, change: (value: string) => string): Captured {
  return { ...captured, headers: { ...captured.headers, [name]: change(captured.headers[name] ?? '') } };
}

function without({ headers, ...rest }: Captured, name: string): Captured {
  return { ...rest, headers: Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name)) };
}

const later = (seconds: number) => (time: string) => String(Number(time) + seconds);
const headerNames = ['x-tongtu-key', 'x-tongtu-time', 'x-tongtu-nonce', 'x-tongtu-signature'] as const;

/** Every one of them must be refused. */
function forgeries(bank: Bank): readonly Captured[] {
  const other = (captured: Captured) => ({ ...captured, body: eventBody() });
  return [
    other(sign(bank)),
    { ...sign(bank), body: '' },
    { ...sign(bank), body: `${sign(bank).body} ` },
    { ...sign(bank), method: 'PUT' },
    { ...sign(bank, { method: 'GET', target: '/api/customers/by-number/A7-1', body: '' }), target: '/api/customers/by-number/A7-2' },
    { ...sign(bank, { method: 'GET', target: '/api/touchpoints?customer=A7-1', body: '' }), target: '/api/touchpoints?customer=A7-2' },
    // A signer that is ahead comes nearer while the request is on its way.
    ...[315, 3_600, 86_400, -301, -3_600].map((skew) => sign(bank, { skew })),
    bent(sign(bank, { skew: -400 }), 'x-tongtu-time', later(400)),
    bent(sign(bank), 'x-tongtu-time', later(1)),
    bent(sign(bank), 'x-tongtu-time', (time) => `${time}.0`),
    bent(sign(bank), 'x-tongtu-nonce', () => randomUUID()),
    bent(sign(bank), 'x-tongtu-nonce', () => ''),
    bent(sign(bank), 'x-tongtu-signature', (text) => text.slice(0, -2)),
    bent(sign(bank), 'x-tongtu-signature', (text) => text.toLowerCase()),
    bent(sign(bank), 'x-tongtu-signature', () => ''),
    bent(sign(bank), 'x-tongtu-key', (id) => `${id}x`),
    sign({ ...bank, key: { ...bank.key, secret: '' } }),
    ...headerNames.map((name) => without(sign(bank), name)),
  ];
}

async function countAccepted(bank: Bank, forged: readonly Captured[]): Promise<number> {
  let accepted = 0;
  for (const one of forged) accepted += Number(await send(bank, one));
  return accepted;
}

/** The same signed request, many times at once: how often it was accepted. */
async function replay(bank: Bank, times: number): Promise<number> {
  const captured = sign(bank);
  const accepted = await Promise.all(Array.from({ length: times }, () => send(bank, captured)));
  return accepted.filter(Boolean).length;
}

export const figure: Figure = {
  id: 'A7',
  title: 'signed requests replayed, skewed and with parts swapped: forgeries accepted, replays accepted beside the first',
  run: async ({ quick, note }) => {
    const { rounds, times } = quick ? { rounds: 2, times: 10 } : { rounds: 50, times: 50 };
    const tongtu = await startTongtu({ processes: ['api'] });
    try {
      const bank = await openBank(tongtu);
      await bank.addCustomers([{ number: 'A7-1' }, { number: 'A7-2' }]);
      const honest = [
        await send(bank, sign(bank)),
        await send(bank, sign(bank, { skew: 290 })),
        await send(bank, sign(bank, { skew: -290 })),
      ];
      let tried = 0;
      let forged = 0;
      let replayed = 0;
      for (let round = 0; round < rounds; round += 1) {
        const all = forgeries(bank);
        tried += all.length + times - 1;
        forged += await countAccepted(bank, all);
        replayed += (await replay(bank, times)) - 1;
      }
      const [row] = await tongtu.database.source.query<{ events: number }[]>('select count(*)::int as events from event');
      const events = row?.events ?? 0;
      note(`${tried} forgeries and replays; ${events} events are there, ${honest.length + rounds} were sent honestly`);
      const isWhole = honest.every(Boolean) && events === honest.length + rounds;
      return {
        value: `${forged}/${replayed}`,
        target: '=0/0',
        ok: forged === 0 && replayed === 0 && isWhole,
        n: tried,
        samples: { events },
      };
    } finally {
      await tongtu.stop();
    }
  },
};
