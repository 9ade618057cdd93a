import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BankRefused, type BankLine } from './bank-line.js';
import { anything, bankCustomer, bankMessages, bankTouchpoint, bankTouchpoints, bankTriggered, type BankTouchpoint } from './bank-views.js';
import { messageView } from './message-view.js';
import { touchView } from './touch-view.js';
import type { CustomerView, Family, HomeView, TouchView } from './views.js';

/** What the identity service answers about a photo. */
export type CheckIdentity = (photo: {
  readonly customer: string;
  readonly reference: string;
  readonly quality: string;
}) => Promise<{ readonly passed: boolean; readonly code?: string }>;

/** The business the app offers: code of the journey on the platform. */
const JOURNEY = 'break-off-relay';
/** How often a save is tried again on the version that is there now, when somebody else changed the form meanwhile. */
const SAVE_TRIES = 3;

/** Pairs of customer and touchpoint remembered before all are forgotten. */
const OWNED_KEPT = 10_000;

interface SaveBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly verifications?: Readonly<Record<string, unknown>>;
  readonly tries?: number;
}

export interface Visit {
  readonly customer: string;
  readonly language: string;
}

/** What the mobile bank does for one customer at a time, by calls that it signs. */
export class CustomerDesk {
  private readonly owned = new Set<string>();

  constructor(
    private readonly line: BankLine,
    private readonly checkIdentity: CheckIdentity,
  ) {}

  customer({ customer, language }: Visit): Promise<CustomerView> {
    return this.line.call(`GET /api/customers/by-number/${customer}`, bankCustomer, { language });
  }

  async home(visit: Visit): Promise<HomeView> {
    const { customer: number, language } = visit;
    const [customer, list, messages] = await Promise.all([
      this.customer(visit),
      this.line.call(`GET /api/touchpoints?customer=${number}&status=all&limit=20`, bankTouchpoints, { language }),
      this.line.call(`GET /api/customers/${number}/messages?limit=20`, bankMessages, { language }),
    ]);
    const newest = [...list.items].sort((a, b) => b.openedAt.localeCompare(a.openedAt));
    const shown = newest.find((item) => item.status === 'open') ?? newest[0];
    return {
      customer: { number: customer.number, name: customer.name, tier: customer.tier },
      touch: shown ? touchView(await this.read(visit, shown.id)) : null,
      messages: messages.items.map(messageView),
    };
  }

  /** Starts the application, or goes on with the one that is open. */
  async apply(visit: Visit): Promise<HomeView> {
    await this.line.call(`POST /api/journeys/${JOURNEY}/instances`, bankTriggered, {
      language: visit.language,
      idempotencyKey: randomUUID(),
      body: { customer: visit.customer, input: {}, orContinue: true },
    });
    return this.home(visit);
  }

  async hold(visit: Visit, id: string): Promise<TouchView> {
    return this.act(visit, id, { method: 'POST', path: 'lease', body: {} });
  }

  async leave(visit: Visit, id: string): Promise<TouchView> {
    return this.act(visit, id, { method: 'DELETE', path: 'lease' });
  }

  /** Saves answers on whatever version is there: the customer's own words about themselves win over what they saw before. */
  async save(visit: Visit, id: string, fields: Readonly<Record<string, unknown>>): Promise<TouchView> {
    return this.patch(visit, id, { fields });
  }

  /** Has a photo checked and saves it with what the service said. A passed front photo vouches for the number on the card too. */
  async photo(visit: Visit, id: string, shot: { readonly field: string; readonly quality: string }): Promise<TouchView> {
    const reference = createHash('sha256').update(`${id}:${shot.field}:${randomUUID()}`).digest('hex').slice(0, 24);
    const seen = await this.checkIdentity({ customer: visit.customer, reference, quality: shot.quality });
    const said = seen.passed ? { verified: true } : { verified: false, failure: seen.code ?? 'not-passed' };
    const touch = await this.read(visit, id);
    const typed = touch.form.sections
      .flatMap((section) => section.fields)
      .filter((field) => field.verifiedBy === 'identity' && field.type !== 'photo' && field.value != null);
    const vouched = seen.passed ? Object.fromEntries(typed.map((field) => [field.key, { verified: true }])) : {};
    return this.patch(visit, id, { fields: { [shot.field]: reference }, verifications: { [shot.field]: said, ...vouched } });
  }

  async complete(visit: Visit, id: string): Promise<TouchView> {
    await this.hold(visit, id);
    return this.act(visit, id, { method: 'POST', path: 'complete', body: {} });
  }

  async decline(visit: Visit, id: string, reason: string): Promise<TouchView> {
    await this.hold(visit, id);
    return this.act(visit, id, {
      method: 'POST',
      path: 'decline',
      body: { reason: reason.trim() === '' ? '没有说明 / not said' : reason },
    });
  }

  /** Asks for a person: to the next rung where people work. */
  async person(visit: Visit, id: string): Promise<TouchView> {
    const touch = await this.read(visit, id);
    if (touch.rung?.family === 'remote' || touch.rung?.family === 'branch') return touchView(touch);
    return this.climbTo(visit, touch, { family: 'remote', reason: '客户要人工 / the customer asks for a person' });
  }

  /** Says something; while nobody helps yet, the assistant is called first. */
  async say(visit: Visit, id: string, text: string): Promise<TouchView> {
    const touch = await this.read(visit, id);
    if (touch.rung?.family === 'customer')
      await this.climbTo(visit, touch, { family: 'ai', reason: '客户问助手 / the customer asks the assistant' });
    return this.act(visit, id, { method: 'POST', path: 'said', body: { text } });
  }

  /** Answers the survey of a message, which must be the customer's own. */
  async answer({ customer, language }: Visit, id: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const { items } = await this.line.call(`GET /api/customers/${customer}/messages?limit=20`, bankMessages, { language });
    if (!items.some((message) => message.id === id))
      throw new BankRefused(404, { code: 'not-found', title: '', detail: '', remedy: '', errors: [] });
    await this.line.call(`POST /api/messages/${id}/answer`, anything, { language, body: { fields } });
  }

  async readMessage({ language }: Visit, id: string): Promise<void> {
    await this.line.call(`POST /api/messages/${id}/read`, anything, { language, body: {} });
  }

  private async climbTo(
    visit: Visit,
    touch: BankTouchpoint,
    { family, reason }: { readonly family: Family; readonly reason: string },
  ): Promise<TouchView> {
    const rung = touch.ladder.find((one) => one.family === family && one.state === 'ahead');
    if (!rung) return touchView(touch);
    await this.hold(visit, touch.id);
    return this.act(visit, touch.id, { method: 'POST', path: 'hand-over', body: { reason, to: rung.id } });
  }

  private async patch(visit: Visit, id: string, { tries = SAVE_TRIES, ...body }: SaveBody): Promise<TouchView> {
    const { version } = await this.hold(visit, id);
    try {
      const saved = await this.line.call(`PATCH /api/touchpoints/${id}/fields`, bankTouchpoint, {
        language: visit.language,
        ifMatch: version,
        body,
      });
      return touchView(saved);
    } catch (trouble) {
      if (trouble instanceof BankRefused && trouble.problem.code === 'stale-version' && tries > 1)
        return this.patch(visit, id, { ...body, tries: tries - 1 });
      throw trouble;
    }
  }

  private async act(
    visit: Visit,
    id: string,
    { method, path, body }: { readonly method: string; readonly path: string; readonly body?: unknown },
  ): Promise<TouchView> {
    await this.own(visit, id);
    return touchView(await this.line.call(`${method} /api/touchpoints/${id}/${path}`, bankTouchpoint, { language: visit.language, body }));
  }

  /** Refuses a touchpoint of somebody else, asking the platform only once for each. */
  private async own(visit: Visit, id: string): Promise<void> {
    const pair = `${visit.customer}:${id}`;
    if (this.owned.has(pair)) return;
    await this.read(visit, id);
    if (this.owned.size > OWNED_KEPT) this.owned.clear();
    this.owned.add(pair);
  }

  /** Reads a touchpoint of this customer; another customer's is not there for them. */
  private async read({ customer, language }: Visit, id: string): Promise<BankTouchpoint> {
    const touch = await this.line.call(`GET /api/touchpoints/${z.uuid().parse(id)}`, bankTouchpoint, { language });
    if (touch.customer?.number !== customer)
      throw new BankRefused(404, { code: 'not-found', title: '', detail: '', remedy: '', errors: [] });
    return touch;
  }
}
