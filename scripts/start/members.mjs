/** The product's own processes: how each is run, and how one knows that it is ready. */
import path from 'node:path';
import { root } from '../read-settings.mjs';

const patience = 2_000;

/** A JSON log line with the message "ready". */
function saysReady(line) {
  try {
    return JSON.parse(line).msg === 'ready';
  } catch {
    return line.trim() === 'ready';
  }
}

/** The body of an answer when it is a good one, else undefined. */
async function ask(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  return response.ok ? response : undefined;
}

/** Where another process on this machine reaches a server that listens on this host. */
export function localAddress(host, port) {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

const script = (...parts) => [path.join(root, ...parts)];

export function workerMember(env) {
  return {
    name: 'worker',
    label: { zh: '流程引擎', en: 'The worker' },
    layer: 1,
    env,
    cwd: root,
    node: script('orchestrator', 'dist', 'main.js'),
    isReady: async ({ line }) => line(saysReady),
  };
}

export function apiMember(env) {
  const address = localAddress(env.TONGTU_HOST, env.TONGTU_PORT);
  return {
    name: 'api',
    label: { zh: '接口与设计器', en: 'The API' },
    layer: 2,
    env,
    cwd: root,
    node: script('api', 'dist', 'main.js'),
    // Whether it listens; that all of it is well is asked once the worker is up, too.
    isReady: async () => (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(patience) })).status > 0,
  };
}

export function demoMember(env) {
  const address = localAddress(env.TONGTU_HOST, env.TONGTU_DEMO_PORT);
  return {
    name: 'demo',
    label: { zh: '演示银行', en: 'The demonstration bank' },
    layer: 3,
    env,
    cwd: root,
    node: script('demo', 'dist', 'main.js'),
    isReady: async () => (await ask(`${address}/health`)) !== undefined,
  };
}

/** Waits until the API says that database, Temporal and worker are well; answers what it said last. */
export async function untilWell(address, seconds) {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
    if (response?.ok) return undefined;
    if (performance.now() > deadline) return (await response?.text().catch(() => '')) || 'no answer';
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
