import net from 'node:net';
import { Refusal } from '../console/refusal.mjs';

/** Whether nothing listens on the port; throws for an address that is not this machine's. */
function isFree(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ host, port: Number(port), exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port that is free now. */
function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ host, port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** So many different free ports. */
export async function freePorts(count, host = '127.0.0.1') {
  const ports = new Set();
  while (ports.size < count) ports.add(await freePort(host));
  return [...ports];
}

/**
 * Refuses when two settings name one port or something else listens on one.
 * @param {readonly { variable: string, host: string, port: string, zh: string, en: string }[]} wanted
 */
export async function refuseTakenPorts(wanted) {
  for (const [index, { variable, port }] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((other) => other.port === port);
    if (twin) {
      throw new Refusal({
        zh: `${twin.variable} 与 ${variable} 都是 ${port}。请改用不同的端口。`,
        en: `${twin.variable} and ${variable} are both ${port}. Give them different ports.`,
      });
    }
  }
  for (const { variable, host, port, zh, en } of wanted) {
    if (await isFree(host, port).catch((error) => refuseAddress(host, error))) continue;
    throw new Refusal({
      zh: `端口 ${port}（${zh}）已被其他程序占用。请结束占用它的程序，或换一个端口：${variable}=${Number(port) + 100} npm start`,
      en: `Port ${port} (${en}) is taken by another program. End that program, or use another port: ${variable}=${Number(port) + 100} npm start`,
    });
  }
}

function refuseAddress(host, error) {
  if (error.code === 'EACCES') {
    throw new Refusal({
      zh: '1024 以下的端口需要更高的权限。请改用 1024 以上的端口。',
      en: 'Ports below 1024 need more rights. Use a port above 1024.',
    });
  }
  throw new Refusal({
    zh: `TONGTU_HOST=${host} 不是本机的地址（${error.code}）。请改用 127.0.0.1 或 0.0.0.0。`,
    en: `TONGTU_HOST=${host} is not an address of this machine (${error.code}). Use 127.0.0.1 or 0.0.0.0.`,
  });
}
