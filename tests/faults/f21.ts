import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '@tongtu/workflows/graph';
import { draw } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { until } from '../services/until.js';
import { auditBooks } from './load/books.js';
import { startLoad } from './load/load.js';
import { onStage, type Stage } from './load/stage.js';

/** What a caller sends with a trigger: fit for its types, and unfit for what the journey does with it. */
interface Payload {
  readonly text: string;
  readonly pattern: string;
}

const poisons: readonly Payload[] = [
  { text: 'no number', pattern: '.' },
  { text: '\ud800', pattern: '.' },
  { text: '\u0000', pattern: '.' },
  { text: '7', pattern: '(((' },
  { text: '7', pattern: 'a'.repeat(300) },
  { text: '7', pattern: '\u0000' + '('.repeat(50) },
];
const harmless: Payload = { text: '7', pattern: '(a+)+$' };

/** Computes with what it was sent, and keeps it. */
function reading(): Graph {
  const variables = { text: 'string', pattern: 'string', number: 'number', fits: 'boolean' } as const;
  return draw('start(text, pattern) > compute=set(number = number(vars.text), fits = regex(vars.text, vars.pattern)) > end', { variables });
}

/** Sends one payload; the instance, or null when it was refused. Throws when it was neither. */
async function send({ bank: { app }, customers }: Stage, { text, pattern }: Payload): Promise<string | null> {
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { customer: customers.pop() ?? '', input: { text, pattern }, wait: 'accepted' as const, orContinue: false };
  const { data, response } = await app.POST('/api/journeys/{code}/instances', { params: { path: { code: 'reading' }, header }, body });
  if (response.status >= 500) throw new Error(`A poison payload was answered ${response.status}.`);
  return data?.instance ?? null;
}

interface Standing {
  readonly id: string;
  readonly status: string;
  readonly incidents: readonly unknown[];
}

/** Waits until every instance is over or parked; answers where they are. */
async function untilAtRest({ tongtu }: Stage): Promise<ReadonlyMap<string, Standing>> {
  const rows = () =>
    tongtu.database.source.query<Standing[]>(
      `select id::text, status, jsonb_path_query_array(positions, '$[*].incident ? (@ != null)') as incidents from instance`,
    );
  const isAtRest = ({ status, incidents }: Standing) => status === 'ended' || status === 'refused' || incidents.length > 0;
  const all = await until(async () => ((await rows()).every(isAtRest) ? rows() : undefined), { milliseconds: 60_000, everyMs: 250 }).catch(
    async (error: unknown) => {
      const left = (await rows()).filter((row) => !isAtRest(row)).slice(0, 5);
      throw new Error(`Neither over nor parked: ${JSON.stringify(left)}`, { cause: error });
    },
  );
  return new Map(all.map((row) => [row.id, row]));
}

export const figure: Figure = {
  id: 'F21',
  title: 'poison payloads beside the load: instances not parked with a reason / neighbours that did not end / lost / duplicated',
  run: ({ quick, seed, services, note }) =>
    onStage(services, async (stage) => {
      const { tongtu, bank, customers } = stage;
      await bank.publish('reading', reading());
      const rounds = quick ? 1 : 20;
      const load = startLoad({ bank, perSecond: quick ? 3 : 6, customers, random: randomFrom(seed) });
      const poisoned: string[] = [];
      const sound: string[] = [];
      let refused = 0;
      for (let round = 0; round < rounds; round += 1) {
        for (const payload of poisons) {
          const id = await send(stage, payload);
          if (id === null) refused += 1;
          else poisoned.push(id);
        }
        const neighbour = await send(stage, harmless);
        if (neighbour !== null) sound.push(neighbour);
        await pause(2_000);
      }
      await load.stop();
      const at = await untilAtRest(stage);
      const unparked = poisoned.filter((id) => (at.get(id)?.incidents.length ?? 0) === 0).length;
      const neighbours = [...sound, ...load.acknowledged.map(({ instance }) => instance)];
      const halted = neighbours.filter((id) => at.get(id)?.status !== 'ended').length;
      const audit = await auditBooks(
        { script: 'store/dist/audit-books/main.js', env: tongtu.env, folder: tongtu.dataFolder },
        load.acknowledged,
      );
      const { lost, duplicated } = audit.counts;
      note(
        `${poisoned.length} parked, ${refused} refused at the door; ${JSON.stringify(at.get(poisoned[0] ?? '')?.incidents)}\n${audit.output}`,
      );
      return {
        value: `${unparked}/${halted}/${lost}/${duplicated}`,
        target: '=0/0/0/0',
        ok: [unparked, halted, lost, duplicated].every((count) => count === 0) && poisoned.length > 0 && sound.length === rounds,
        n: poisoned.length + refused,
        samples: { parked: poisoned.length, refused, neighbours: neighbours.length, counts: audit.counts },
      };
    }),
};
