import { CancellationScope } from '@temporalio/workflow';
import { type Landed, type Luggage, perform, type Question } from './perform.js';

/** A request in the air. */
interface Flight {
  readonly scope: CancellationScope;
  /** `step:visit` of the work row it concerns, or the key of the effect that reports later. */
  readonly work: string | null;
  isRecallable: boolean;
  readonly landed: Promise<void>;
}

/** What becomes of a flight. */
export interface Landing {
  readonly landed: (key: string, landed: Landed) => void;
  readonly failed: (key: string, error: unknown) => void;
  /** Whether the engine still waits for it. */
  readonly isOpen: (key: string) => boolean;
}

/**
 * Requests in the air, by key. Scopes are used again after an uncancelled flight, and nothing is awaited that need not be: every
 * promise in a workflow costs a stack trace.
 */
export class Flights {
  private readonly byKey = new Map<string, Flight>();
  private readonly idleScopes: CancellationScope[] = [];

  /** Flights live in `shield`, whatever scope they are started from. */
  constructor(
    private readonly shield: CancellationScope,
    private readonly landing: Landing,
  ) {}

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  start(request: Question, luggage: Luggage): void {
    const { key } = request;
    const scope = this.idleScopes.pop() ?? new CancellationScope({ cancellable: true, parent: this.shield });
    const work = workOf(request);
    const before = work === null ? [] : this.landingsAt(work);
    const flight = { scope, work, isRecallable: request.type === 'perform' && (!request.quick || luggage.isSlow) };
    const isWanted = () => (flight.isRecallable = this.landing.isOpen(key));
    const go = () => perform(request, luggage, isWanted);
    const landed = scope.run(before.length === 0 ? go : () => Promise.all(before).then(go)).then(
      (what) => this.land(key, () => this.landing.landed(key, what)),
      (error: unknown) => this.land(key, () => this.landing.failed(key, error)),
    );
    this.byKey.set(key, Object.assign(flight, { landed }));
  }

  /** Stops the retries of effects that are not open any more; one already sent is not recalled. What is local is over soon anyway. */
  cancelUnless(isOpen: (key: string) => boolean): void {
    for (const [key, { scope, isRecallable }] of this.byKey) if (isRecallable && !isOpen(key)) scope.cancel();
  }

  /** A row is closed after it was opened, and what was begun recalled after it had begun, not before. */
  private landingsAt(work: string): readonly Promise<void>[] {
    return [...this.byKey.values()].filter((flight) => flight.work === work).map(({ landed }) => landed);
  }

  private land(key: string, tell: () => void): void {
    const scope = this.byKey.get(key)?.scope;
    this.byKey.delete(key);
    if (scope && !scope.consideredCancelled) this.idleScopes.push(scope);
    tell();
  }
}

function workOf(request: Question): string | null {
  switch (request.type) {
    case 'perform':
      return request.reports ? request.key : null;
    case 'ask-due':
      return null;
    case 'recall':
      return request.of;
    case 'open-work':
      return `${request.step}:${request.visit}`;
    default:
      return request.work;
  }
}
