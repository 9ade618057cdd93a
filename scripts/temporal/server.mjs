/**
 * The local Temporal server: a development server with its file on disk, set so that it is as quick and as
 * durable as measured (each value has its reason below).
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../console/refusal.mjs';
import { root } from '../read-settings.mjs';
import { isAtLeast, oldestServer } from './version.mjs';

const queues = ['transfer', 'timer', 'visibility', 'outbound'];

const dynamicConfiguration = [
  // One shard polls 20 times a second as it comes, which costs 50 ms a hop.
  ...queues.map((queue) => `history.${queue}ProcessorMaxPollRPS=10000`),
  // Else a timer of 150 ms takes a second.
  'history.timerProcessorMaxTimeShift="10ms"',
  // The limits of a shared cluster would bite before the CPU does.
  ...['frontend.namespaceRPS', 'frontend.rps', 'matching.rps', 'history.rps'].map((limit) => `${limit}=100000`),
  ...['frontend', 'history', 'matching'].map((service) => `${service}.persistenceMaxQPS=100000`),
];

// WAL is twice as quick as the rollback journal; synchronous=2 loses nothing at power loss.
const durable = ['journal_mode=wal', 'synchronous=2'];
const hasty = ['journal_mode=wal', 'synchronous=0'];

/** A year: closed workflows are looked up for that long, and the default is a day. */
const retentionSeconds = 8760 * 3600;

/** The household member that is the local Temporal server. */
export function temporalMember({ binary, file, port, uiPort, namespace, isThrowAway = false, dynamic = [] }) {
  const flags = [
    ...['--ip', '127.0.0.1', '--port', String(port), '--db-filename', file, '--log-level', 'warn'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...(isThrowAway ? hasty : durable).flatMap((pragma) => ['--sqlite-pragma', pragma]),
    ...[...dynamicConfiguration, ...dynamic].flatMap((value) => ['--dynamic-config-value', value]),
  ];
  return {
    name: 'temporal',
    label: { zh: 'Temporal', en: 'Temporal' },
    layer: 0,
    env: process.env,
    // It may outlive SIGTERM by seconds, and loses nothing when killed: so it is not waited for long.
    binary: { command: binary, args: ['server', 'start-dev', ...flags], umask: 0o077, ask: 'SIGTERM', patience: isThrowAway ? 500 : 3_000 },
    isReady: async () => (await systemInfo({ address: `127.0.0.1:${port}` })) !== undefined,
  };
}

function connect({ address, tls, apiKey }) {
  const { Connection } = createRequire(path.join(root, 'api', 'package.json'))('@temporalio/client');
  return Connection.connect({ address, connectTimeout: 2_000, ...(tls || apiKey ? { tls: true } : {}), ...(apiKey ? { apiKey } : {}) });
}

async function systemInfo(target) {
  const connection = await connect(target);
  try {
    return await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
  } finally {
    await connection.close();
  }
}

/** Makes the local server keep closed workflows for a year. Answers its version. */
export async function setRetention({ address, namespace }) {
  const connection = await connect({ address });
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: { seconds: retentionSeconds } },
    });
    return serverVersion;
  } finally {
    await connection.close();
  }
}

/**
 * Looks at a Temporal of the user's own: refuses one that does not answer, is too old or lacks the namespace.
 * Its retention is its owner's business, so a short one is answered, not changed.
 * @returns {Promise<{ version: string, hasShortRetention: boolean }>}
 */
export async function checkTemporal({ address, namespace, tls, apiKey }) {
  const connection = await connect({ address, tls, apiKey }).catch((error) => {
    throw new Refusal({
      zh: `无法连接 TEMPORAL_ADDRESS=${address}：${error.message}。请检查地址、TEMPORAL_TLS 与 TEMPORAL_API_KEY，或取消设置以使用本机的 Temporal。`,
      en: `TEMPORAL_ADDRESS=${address} does not answer: ${error.message}. Check the address, TEMPORAL_TLS and TEMPORAL_API_KEY, or unset it to use the local Temporal.`,
    });
  });
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    if (!isAtLeast(serverVersion, oldestServer)) {
      throw new Refusal({
        zh: `TEMPORAL_ADDRESS=${address} 的版本是 ${serverVersion}，需要 ${oldestServer} 以上。请升级后再试。`,
        en: `The Temporal at TEMPORAL_ADDRESS=${address} is ${serverVersion}; ${oldestServer} or newer is needed. Upgrade it and try again.`,
      });
    }
    const described = await describeNamespace(connection, { address, namespace });
    const kept = Number(described.config?.workflowExecutionRetentionTtl?.seconds ?? 0);
    return { version: serverVersion, hasShortRetention: kept < retentionSeconds };
  } finally {
    await connection.close();
  }
}

async function describeNamespace(connection, { address, namespace }) {
  try {
    return await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    throw new Refusal({
      zh: `TEMPORAL_ADDRESS=${address} 上没有可用的命名空间 ${namespace}（${error.details ?? error.message}）。请创建它，或设置 TEMPORAL_NAMESPACE。`,
      en: `TEMPORAL_ADDRESS=${address} has no usable namespace ${namespace} (${error.details ?? error.message}). Create it or set TEMPORAL_NAMESPACE.`,
    });
  }
}
