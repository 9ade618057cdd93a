import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FaultKind, FaultSwitch } from './fault-switch.js';

const SLOW_MS = 4_000;
const HANG_MS = 60_000;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref());

/** Answers for the faults that strike before the service has done anything. Returns true when the call is over. */
async function sufferBefore(fault: FaultKind, reply: FastifyReply): Promise<boolean> {
  if (fault === 'slow') await pause(SLOW_MS);
  if (fault === 'hang') await pause(HANG_MS);
  if (fault === 'error-500' || fault === 'hang') return answered(reply, 500, { code: 'internal' });
  if (fault === 'busy-429') return answered(reply.header('retry-after', '1'), 429, { code: 'busy' });
  if (fault === 'drop') return dropped(reply);
  return false;
}

/** For the faults that strike after the service has done its work: the line breaks before the answer, or in the middle of it. */
function sufferAfter(fault: FaultKind, reply: FastifyReply): boolean {
  if (fault === 'half-answer') return halved(reply);
  return fault === 'accept-then-drop' && dropped(reply);
}

/** Wraps a handler with the faults of its service. `work` returns status and body. */
export function withFaults(
  faults: FaultSwitch,
  service: string,
  work: (request: FastifyRequest) => Promise<{ readonly status: number; readonly body: unknown }>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const fault = faults.take(service);
    if (await sufferBefore(fault, reply)) return reply;
    const { status, body } = await work(request);
    if (sufferAfter(fault, reply)) return reply;
    return reply.code(status).send(body);
  };
}

function answered(reply: FastifyReply, status: number, body: unknown): true {
  void reply.code(status).send(body);
  return true;
}

function halved(reply: FastifyReply): true {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '64' }).write('{"id":');
  // A moment later, so that the half that is there does arrive.
  setTimeout(() => reply.raw.destroy(), 20).unref();
  return true;
}

function dropped(reply: FastifyReply): true {
  reply.hijack();
  reply.raw.destroy();
  return true;
}
