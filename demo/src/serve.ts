import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { BankLine, type SendSigned } from './app-server/bank-line.js';
import { CustomerDesk } from './app-server/customer-desk.js';
import { appServerRoutes } from './app-server/routes.js';
import { Visits } from './app-server/visits.js';
import { coreBank } from './core/core-bank.js';
import { ReceiptBook } from './core/receipts.js';
import { FaultSwitch } from './faults/fault-switch.js';
import { faultsPage } from './faults/faults-page.js';
import { checkAt, identityService } from './gateways/identity.js';
import { messageGateway, messageServices } from './gateways/messages.js';
import { offerModel } from './gateways/offer-model.js';
import { skillModel } from './gateways/skill-model.js';

export interface DemoWorld {
  readonly dataFolder: string;
  /** Folder of the built phone page. */
  readonly phoneFolder: string;
  readonly send: SendSigned;
  /** Signs the phone's cookies. */
  readonly cookieSecret: string;
}

/** Customers whose phones can be picked up on the sign-in page: of every tier and branch. */
const OFFERED = ['C000011', 'C000006', 'C000007', 'C000003', 'C000015', 'C000025'];

/** The pretend bank around Tongtu, as one server: `/` phone, `/app` app server, `/core` core bank, `/sms`, `/mail`, `/im`, `/model`, `/identity`, `/faults`, `/health`. */
export async function demoServer({ dataFolder, phoneFolder, send, cookieSecret }: DemoWorld): Promise<FastifyInstance> {
  const app = fastify({ logger: { level: 'warn' }, bodyLimit: 65_536 });
  const faults = new FaultSwitch(['core-bank', 'identity', 'model', ...messageServices]);
  const receipts = new ReceiptBook(join(dataFolder, 'demo', 'core-receipts.jsonl'));
  const desk = new CustomerDesk(new BankLine(send), checkAt(app));
  app.addHook('onClose', () => receipts.close());
  app.get('/health', () => ({ status: 'ok' }));
  await app.register((core, _options, done) => (coreBank(core, { faults, receipts }), done()), { prefix: '/core' });
  for (const service of messageServices) {
    const book = new ReceiptBook(join(dataFolder, 'demo', `${service}-receipts.jsonl`));
    app.addHook('onClose', () => book.close());
    await app.register((gateway, _options, done) => (messageGateway(gateway, { service, faults, receipts: book }), done()), {
      prefix: `/${service}`,
    });
  }
  await app.register((model, _options, done) => (offerModel(model, { faults }), skillModel(model, { faults }), done()), {
    prefix: '/model',
  });
  await app.register((identity, _options, done) => (identityService(identity, { faults }), done()), { prefix: '/identity' });
  await app.register((page, _options, done) => (faultsPage(page, faults), done()), { prefix: '/faults' });
  await app.register(
    (phone, _options, done) => (appServerRoutes(phone, { desk, visits: new Visits(cookieSecret), offered: OFFERED }), done()),
    { prefix: '/app' },
  );
  await app.register(fastifyStatic, { root: phoneFolder });
  return app;
}
