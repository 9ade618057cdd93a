import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BankRefused } from './bank-line.js';
import type { CustomerDesk, Visit } from './customer-desk.js';
import type { CustomerView, Refusal } from './views.js';
import type { Visits } from './visits.js';

const touchPath = z.object({ id: z.uuid() });
const fieldsBody = z.object({ fields: z.record(z.string().max(60), z.unknown()) });
const photoBody = z.object({ field: z.string().max(60), quality: z.enum(['good', 'glare', 'blurred', 'name-differs']) });
const reasonBody = z.object({ reason: z.string().max(300) });
const textBody = z.object({ text: z.string().min(1).max(300) });
const signInBody = z.object({ number: z.string().regex(/^C\d{6}$/) });

export interface AppServer {
  readonly desk: CustomerDesk;
  readonly visits: Visits;
  /** Customers offered on the sign-in page. */
  readonly offered: readonly string[];
}

/** The app server: what the phone may ask, always for the customer who is signed in. */
export function appServerRoutes(app: FastifyInstance, { desk, visits, offered }: AppServer): void {
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply));

  app.get('/customers', async (request): Promise<readonly CustomerView[]> =>
    Promise.all(offered.map((customer) => desk.customer({ customer, language: languageOf(request) }))),
  );
  app.post('/session', (request, reply) =>
    reply
      .header('set-cookie', visits.cookie(signInBody.parse(request.body).number))
      .code(204)
      .send(),
  );
  app.delete('/session', (_request, reply) => reply.header('set-cookie', visits.cookie(null)).code(204).send());

  const visit = (request: FastifyRequest): Visit => {
    const customer = visits.customerOf(request.headers.cookie);
    if (customer === null) throw new BankRefused(401, { code: 'signed-out', title: '', detail: '', remedy: '', errors: [] });
    return { customer, language: languageOf(request) };
  };
  const id = (request: FastifyRequest) => touchPath.parse(request.params).id;

  app.get('/home', (request) => desk.home(visit(request)));
  app.post('/applications', (request) => desk.apply(visit(request)));
  app.post('/touchpoints/:id/hold', (request) => desk.hold(visit(request), id(request)));
  app.post('/touchpoints/:id/leave', (request) => desk.leave(visit(request), id(request)));
  app.patch('/touchpoints/:id/fields', (request) => desk.save(visit(request), id(request), fieldsBody.parse(request.body).fields));
  app.post('/touchpoints/:id/photo', (request) => desk.photo(visit(request), id(request), photoBody.parse(request.body)));
  app.post('/touchpoints/:id/complete', (request) => desk.complete(visit(request), id(request)));
  app.post('/touchpoints/:id/decline', (request) => desk.decline(visit(request), id(request), reasonBody.parse(request.body).reason));
  app.post('/touchpoints/:id/person', (request) => desk.person(visit(request), id(request)));
  app.post('/touchpoints/:id/said', (request) => desk.say(visit(request), id(request), textBody.parse(request.body).text));
  app.post('/messages/:id/answer', async (request, reply) => {
    await desk.answer(visit(request), id(request), fieldsBody.parse(request.body).fields);
    return reply.code(204).send();
  });
  app.post('/messages/:id/read', async (request, reply) => {
    await desk.readMessage(visit(request), id(request));
    return reply.code(204).send();
  });
}

const languageOf = (request: FastifyRequest): string => (request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh-CN');

/** Turns what went wrong into words for the customer; what is nobody's fault but ours goes to the log. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const english = languageOf(request) === 'en';
  if (error instanceof z.ZodError)
    return reply.code(400).send(refusal('bad-request', english ? 'That cannot be read.' : '内容看不懂，请检查后再试。'));
  if (!(error instanceof BankRefused)) {
    request.log.error(error);
    return reply
      .code(500)
      .send(refusal('internal', english ? 'Something went wrong here. Please try again.' : '这边出了点问题，请再试一次。'));
  }
  const { code, detail, title, remedy, errors } = error.problem;
  if (code === 'unreachable')
    return reply
      .code(503)
      .send(refusal(code, english ? 'The bank is not answering. Your answers are kept here.' : '银行暂时没有应答，您填的都留在手机里。'));
  const fields = Object.fromEntries(errors.map((one) => [one.field, english ? one.en : one.zh]));
  return reply.code(error.status).send({ code, title: detail === '' ? title : detail, remedy, fields } satisfies Refusal);
}

const refusal = (code: string, title: string): Refusal => ({ code, title, remedy: '', fields: {} });
