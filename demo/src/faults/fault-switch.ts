/** Troubles that can be switched on, per service. They stay until switched off, or for `times` calls. */
export type FaultKind = 'none' | 'slow' | 'hang' | 'error-500' | 'busy-429' | 'drop' | 'accept-then-drop' | 'half-answer';

export interface FaultSetting {
  readonly kind: FaultKind;
  /** Calls left that are hit; null = until switched off. */
  readonly times: number | null;
}

/** One switch per service of the pretend bank. */
export class FaultSwitch {
  private readonly settings = new Map<string, FaultSetting>();

  constructor(private readonly services: readonly string[]) {}

  /** Sets a service's fault. Throws for a service that does not exist. */
  set(service: string, setting: FaultSetting): void {
    if (!this.services.includes(service)) throw new Error(`There is no service "${service}" in the pretend bank`);
    if (setting.kind === 'none') this.settings.delete(service);
    else this.settings.set(service, setting);
  }

  /** The fault that hits this call, counting it. */
  take(service: string): FaultKind {
    const setting = this.settings.get(service);
    if (!setting) return 'none';
    if (setting.times === null) return setting.kind;
    const left = setting.times - 1;
    if (left <= 0) this.settings.delete(service);
    else this.settings.set(service, { ...setting, times: left });
    return setting.kind;
  }

  list(): readonly { readonly service: string; readonly setting: FaultSetting }[] {
    return this.services.map((service) => ({ service, setting: this.settings.get(service) ?? { kind: 'none', times: null } }));
  }
}
