import { parseArgs } from 'node:util';
import { makeDataSource } from '../data-source.js';
import { readKeyRing } from '../codec/index.js';
import { makeTemporalClient } from '../temporal-gateway/index.js';
import { verdicts, type Books } from './books.js';
import { countFindings, judgeBooks } from './judge-books.js';
import { readOwnBooks } from './read-own-books.js';
import { readAcknowledged, readReceipts, readRuns } from './read-outside-books.js';

const usage = `node store/dist/audit-books/main.js [--acknowledged file.jsonl]
Compares what callers were told, instances, Temporal's runs, the effect ledger, providers' receipts, journal and inboxes.
Reads DATABASE_URL, and where given TEMPORAL_ADDRESS, TONGTU_TASK_QUEUE, TONGTU_CORE_BANK_URL, TONGTU_SMS_URL, TONGTU_MAIL_URL and TONGTU_IM_URL.
Ends with 1 when something is lost, duplicated or phantom, with 2 when it could not look.`;

/** Findings of one kind that are named; the count tells the rest. */
const mostNamed = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/** A book outside, read before and after our own; null when its address is not given. */
interface OutsideBook<Content> {
  readonly read: (() => Promise<Content>) | null;
}

async function around<Content>({
  read,
}: OutsideBook<Content>): Promise<{ readonly before: Content; readonly again: () => Promise<Content> } | null> {
  return read ? { before: await read(), again: read } : null;
}

async function readBooks(env: Environment, acknowledged: string | undefined): Promise<Books> {
  const { DATABASE_URL: url, TONGTU_CORE_BANK_URL: bank, TONGTU_TASK_QUEUE: taskQueue = 'tongtu' } = env;
  if (!url) throw new Error('DATABASE_URL is not set.');
  const source = await makeDataSource({ url, poolSize: 2, applicationName: 'tongtu-audit' }).initialize();
  const client = temporalClient(env);
  try {
    const receipts = await around({ read: bank ? () => readReceipts(bank) : null });
    const gateways = await around({ read: readGateways(env) });
    const runs = await around({ read: client ? () => readRuns(client, taskQueue) : null });
    const told = acknowledged === undefined ? null : readAcknowledged(acknowledged);
    const own = await readOwnBooks(source);
    return {
      ...own,
      receipts: receipts && { before: receipts.before, after: await receipts.again() },
      gateways: gateways && { before: gateways.before, after: await gateways.again() },
      runs: runs && { before: runs.before, after: await runs.again() },
      acknowledged: told,
    };
  } finally {
    await client?.connection.close();
    await source.destroy();
  }
}

/** Asks all gateways of messages; null when none is given. */
function readGateways(env: Environment): (() => Promise<readonly string[]>) | null {
  const given = ['TONGTU_SMS_URL', 'TONGTU_MAIL_URL', 'TONGTU_IM_URL'].flatMap((name) => env[name] || []);
  return given.length === 0 ? null : async () => (await Promise.all(given.map(readReceipts))).flat();
}

function temporalClient(env: Environment): ReturnType<typeof makeTemporalClient> | null {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'default', TEMPORAL_TLS: tls, TEMPORAL_API_KEY: apiKey } = env;
  if (!address) return null;
  const keyRing = readKeyRing({ masterKey: env['TONGTU_MASTER_KEY'], dataFolder: env['TONGTU_DATA_DIR'] ?? '.tongtu' });
  return makeTemporalClient({ address, namespace, tls: tls === 'on', apiKey: apiKey || undefined }, keyRing);
}

/** Prints the counts, and names what disagrees. Returns the exit code. */
function report(books: Books): number {
  const findings = judgeBooks(books);
  const counts = countFindings(findings);
  const looked = [
    `instances ${books.instances.length}`,
    `effects ${books.effects.length}`,
    `receipts ${books.receipts?.after.length ?? '–'}`,
    `runs ${books.runs?.after.length ?? '–'}`,
    `acknowledged ${books.acknowledged?.length ?? '–'}`,
  ];
  process.stdout.write(`${looked.join('  ')}\n`);
  for (const verdict of verdicts) {
    process.stdout.write(`${verdict} ${counts[verdict]}\n`);
    const named = findings.filter((one) => one.verdict === verdict).slice(0, mostNamed);
    for (const { what, about } of named) process.stdout.write(`  ${about}: ${what}\n`);
  }
  return counts.lost + counts.duplicated + counts.phantom > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { acknowledged: { type: 'string' }, help: { type: 'boolean' } } });
  if (!values.help) return report(await readBooks(process.env, values.acknowledged));
  process.stdout.write(`${usage}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
