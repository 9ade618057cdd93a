import type { State } from '../engine/state.js';

/**
 * What the driver keeps of quick effects between one workflow task and the next. It is not carried over to the next run: there the engine
 * asks again for what is open, and the ledger knows how it stands.
 */
export class QuickEffects {
  /** Answers are here, and the engine has yet to ask. */
  private readonly foreseen = new Set<string>();
  /** Could not be performed at once: to be performed like any other. */
  private readonly slow = new Set<string>();
  /** Not begun, because something has come for the instance and is on its way here. */
  private readonly held = new Set<string>();

  get isHolding(): boolean {
    return this.held.size > 0;
  }

  isForeseen(key: string): boolean {
    return this.foreseen.has(key);
  }

  /** What the engine asks meanwhile under these keys is answered already. */
  foresee(keys: readonly string[], meanwhile: () => void): void {
    for (const key of keys) this.foreseen.add(key);
    meanwhile();
    this.foreseen.clear();
  }

  slowDown(key: string): void {
    this.slow.add(key);
  }

  /** Whether it is to be performed like any other; said once, so that a person's retry begins in one go again. */
  takeSlow(key: string): boolean {
    return this.slow.delete(key);
  }

  hold(key: string): void {
    this.held.add(key);
  }

  /** What is held may begin; gives the keys. */
  letGo(): ReadonlySet<string> {
    const keys = new Set(this.held);
    this.held.clear();
    return keys;
  }

  /** The engine has dropped what it does not ask for any more. */
  keepOnly(isOpen: (key: string) => boolean): void {
    for (const key of this.held) if (!isOpen(key)) this.held.delete(key);
  }
}

/** Which asking of an effect this is: 1 at first, one more for each time that a person has had it asked again. */
export function askingOf({ requests }: Pick<State, 'requests'>, key: string): number {
  return 1 + (requests.find((open) => open.key === key)?.again ?? 0);
}
