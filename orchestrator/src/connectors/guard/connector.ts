import type { EntityManager } from 'typeorm';
import type { Why } from '@tongtu/workflows/engine';
import type { Json } from '@tongtu/workflows/graph';
import { type GuardCheck, type GuardFacts, type GuardVerdict, judgeGuard } from '@tongtu/workflows/steps';
import type { Effect, LocalConnector } from '../connector.js';
import { type ListReader, makeListReader } from './kept-lists.js';

/**
 * The checks of compliance, in our own database: lists, consents and what was used of limits. What goes on uses its amounts up in the same
 * transaction, under a lock for customer and limit, so that two at once never overshoot.
 */
export function makeGuardConnector(): LocalConnector {
  const readLists = makeListReader();
  return {
    name: 'guard',
    operation: 'guard.check',
    serves: () => true,
    kind: 'local',
    perform: async (effect, { manager }) => {
      const checks = checksOf(effect);
      const day = await dayIn(manager, String(effect.settings['timeZone']));
      const verdict = judgeGuard(checks, await factsFor(effect, { manager, readLists, checks, day }));
      await useUp(manager, effect, { verdict, day });
      const [gravest] = verdict.findings;
      const why: Why = gravest
        ? { code: gravest.why.code, args: { ...gravest.why.args, more: verdict.findings.length - 1 } }
        : { code: 'guard-passed', args: { count: checks.length } };
      return {
        answer: { outcome: verdict.outcome, values: { found: verdict.findings.map(wordsOf) }, why },
        receipt: { outcome: verdict.outcome, checks: verdict.findings.map(({ check }) => check) },
      };
    },
  };
}

function checksOf({ settings }: Effect): readonly GuardCheck[] {
  return Array.isArray(settings['checks']) ? (settings['checks'] as unknown as readonly GuardCheck[]) : [];
}

interface Looking {
  readonly manager: EntityManager;
  readonly readLists: ListReader;
  readonly checks: readonly GuardCheck[];
  readonly day: string;
}

async function factsFor(effect: Effect, { manager, readLists, checks, day }: Looking): Promise<GuardFacts> {
  const { subject, input } = effect;
  const lists = await readLists(manager, [...new Set(checks.flatMap(listOf))]);
  const [customer = null] =
    subject.kind === 'customer'
      ? await manager.query<{ number: string; consents: readonly string[] }[]>(
          'select number, consents from customer where id = $1 for share',
          [subject.id],
        )
      : [];
  const used = customer ? await usedToday(manager, { customer: subject.id, day, limits: checks.flatMap(limitOf) }) : new Map();
  return {
    text: typeof input['text'] === 'string' ? input['text'] : '',
    computed: (check, name) => input[`${check}.${name}`] ?? null,
    list: (code) => lists.get(code),
    customer,
    used: (limit) => used.get(limit) ?? 0,
  };
}

function listOf(check: GuardCheck): readonly string[] {
  if (check.kind === 'words') return [check.list];
  if (check.kind === 'blacklist') return [check.blacklist];
  return check.kind === 'phrases' && check.mandatory !== null ? [check.mandatory] : [];
}

function limitOf(check: GuardCheck): readonly string[] {
  return check.kind === 'limit' ? [check.limit] : [];
}

/** The local day in the journey's zone, by the database's clock. */
async function dayIn(manager: EntityManager, zone: string): Promise<string> {
  const [row] = await manager.query<{ day: string }[]>(`select to_char(now() at time zone $1, 'YYYY-MM-DD') as day`, [zone]);
  if (!row) throw new Error('The database has no day.');
  return row.day;
}

/** What the customer has used of each limit today. The locks last until the verdict has committed, in one order, so that nobody waits in a circle. */
async function usedToday(
  manager: EntityManager,
  { customer, day, limits }: { readonly customer: string; readonly day: string; readonly limits: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const codes = [...new Set(limits)].sort();
  for (const code of codes) await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`limit:${code}:${customer}`]);
  if (codes.length === 0) return new Map();
  const rows = await manager.query<{ limit_code: string; used: string }[]>(
    'select limit_code, sum(amount) as used from limit_use where limit_code = any($1) and customer_id = $2 and day = $3 group by limit_code',
    [codes, customer, day],
  );
  return new Map(rows.map(({ limit_code, used }) => [limit_code, Number(used)]));
}

async function useUp(
  manager: EntityManager,
  { instance, key, subject }: Effect,
  { verdict, day }: { readonly verdict: GuardVerdict; readonly day: string },
): Promise<void> {
  if (subject.kind !== 'customer') return;
  for (const { limit, amount } of verdict.uses) {
    await manager.query(
      `insert into limit_use (instance_id, key, limit_code, customer_id, day, amount) values ($1, $2, $3, $4, $5, $6)
       on conflict (instance_id, key, limit_code) do update set amount = limit_use.amount + excluded.amount`,
      [instance, key, limit, subject.id, day, amount],
    );
  }
}

/** What was found, for a variable: the word or phrase, else the check's own name. */
function wordsOf({ why }: GuardVerdict['findings'][number]): Json {
  const { found, missing, rule } = why.args ?? {};
  const name = typeof rule === 'object' && rule !== null && 'zh' in rule ? rule['zh'] : null;
  return found ?? missing ?? name ?? why.code;
}
