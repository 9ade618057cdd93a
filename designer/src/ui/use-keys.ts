import { useEffect, useEffectEvent } from 'react';

/** Keys by name: `ctrl+k`, `f8`, `j`, `shift+ctrl+z`. Ctrl means ⌘ on a Mac. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function nameOf(event: KeyboardEvent): string {
  const parts = [
    ...(event.shiftKey && event.key.length > 1 ? ['shift'] : []),
    ...(event.shiftKey && event.key.length === 1 && (event.ctrlKey || event.metaKey) ? ['shift'] : []),
    ...(event.ctrlKey || event.metaKey ? ['ctrl'] : []),
    event.key === ' ' ? 'space' : event.key.toLowerCase(),
  ];
  return parts.join('+');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Listens to keys on the whole page while the component is there. Plain letters are left alone where somebody types. */
export function useKeys(keys: KeyMap): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const action = keys[name];
    if (action === undefined || event.defaultPrevented || event.altKey) return;
    if (isTyping(event.target) && !name.includes('ctrl+') && !/^f\d+$/.test(name)) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
