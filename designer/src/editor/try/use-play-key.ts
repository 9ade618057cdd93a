import { useEffect, useEffectEvent } from 'react';

/** Space plays and pauses, except where it presses a button or writes a space. */
export function usePlayKey(toggle: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('button, a, input, textarea, select, [role="menuitem"], [contenteditable]')
    )
      return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
