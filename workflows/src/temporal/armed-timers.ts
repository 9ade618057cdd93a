import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** Timers by absolute due time. A timer that is due already fires at once and costs no event. */
export class ArmedTimers {
  private readonly armed = new Map<string, CancellationScope>();

  /** Timers live in `shield`, whatever scope arms them. */
  constructor(
    private readonly shield: CancellationScope,
    private readonly fire: (timer: string) => void,
  ) {}

  /** `due` is an ISO instant. */
  arm(timer: string, due: string): void {
    this.disarm(timer);
    const scope = new CancellationScope({ cancellable: true, parent: this.shield });
    this.armed.set(timer, scope);
    void scope.run(() => this.wait({ timer, scope, dueMs: Date.parse(due) }));
  }

  disarm(timer: string): void {
    this.armed.get(timer)?.cancel();
    this.armed.delete(timer);
  }

  private async wait({
    timer,
    scope,
    dueMs,
  }: {
    readonly timer: string;
    readonly scope: CancellationScope;
    readonly dueMs: number;
  }): Promise<void> {
    const leftMs = dueMs - Date.now();
    // Not within the call that arms it: the engine has not finished deciding.
    await (leftMs > 0 ? sleep(leftMs) : Promise.resolve()).catch(unlessCancelled);
    if (this.armed.get(timer) !== scope) return;
    this.armed.delete(timer);
    this.fire(timer);
  }
}

function unlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
