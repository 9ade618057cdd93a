import 'reflect-metadata';
import type { StaffRole } from '@tongtu/store';

/** Who may call a route. Several rules on one route: any of them suffices. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; /** Any of these; none named = any role. */ readonly roles: readonly StaffRole[] }
  | { readonly kind: 'channel' };

const metadataKey = 'tongtu:access';

type Target = object | ((...args: never[]) => unknown);

function addRule(rule: AccessRule): MethodDecorator & ClassDecorator {
  return (target: Target, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const holder: Target = descriptor ? (descriptor.value as Target) : target;
    Reflect.defineMetadata(metadataKey, [...rulesOf(holder), rule], holder);
  };
}

function rulesOf(holder: Target): readonly AccessRule[] {
  return (Reflect.getMetadata(metadataKey, holder) as readonly AccessRule[] | undefined) ?? [];
}

/** Anybody may call it, signed in or not. */
export const Public = () => addRule({ kind: 'public' });

/** Staff with one of these roles may call it; any member of staff when none is named. */
export const Staff = (...roles: readonly StaffRole[]) => addRule({ kind: 'staff', roles });

/** A channel may call it, with a signed request. */
export const Channel = () => addRule({ kind: 'channel' });

/** Rules of a route: the method's own, else its class's. Empty = nobody may call it. */
export function accessRulesOf(handler: Target, controller: Target): readonly AccessRule[] {
  const own = rulesOf(handler);
  return own.length > 0 ? own : rulesOf(controller);
}
