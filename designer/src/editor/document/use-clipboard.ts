import { useEffect, useEffectEvent } from 'react';
import { copyOf, placed, readCopied, writeCopied } from './clipboard.js';
import { graphOf, type Editor } from './editor-store.js';

/** The kind under which steps travel by the browser's clipboard; other programs see their names. */
const kind = 'application/x-tongtu-steps';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Copies, cuts and pastes steps by the browser's own clipboard, so that they go from one journey to another. Where somebody types, text is meant. */
export function useClipboard(editor: Editor): void {
  const copy = useEffectEvent((event: ClipboardEvent, isCut: boolean): void => {
    const state = editor.store.getState();
    if (isTyping(event.target) || (getSelection()?.toString() ?? '') !== '') return;
    const copied = copyOf(graphOf(state), state.document.selected);
    if (copied === undefined || event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData(kind, writeCopied(copied));
    event.clipboardData.setData('text/plain', copied.steps.map(({ name }) => name.zh).join('\n'));
    if (isCut) editor.edit([{ kind: 'remove-steps', steps: copied.steps.map(({ id }) => id) }]);
  });
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    if (isTyping(event.target)) return;
    const copied = readCopied(event.clipboardData?.getData(kind) ?? '');
    if (copied === undefined) return;
    event.preventDefault();
    pasteInto(editor, copied);
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => copy(event, false);
    const onCut = (event: ClipboardEvent): void => copy(event, true);
    const onPaste = (event: ClipboardEvent): void => paste(event);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** Pastes copied steps beside their originals and selects what came of it. */
export function pasteInto(editor: Editor, copied: NonNullable<ReturnType<typeof copyOf>>): void {
  const before = new Set(graphOf(editor.store.getState()).steps.map(({ id }) => id));
  editor.edit([{ kind: 'paste', ...placed(copied) }]);
  const fresh = graphOf(editor.store.getState()).steps.filter(({ id }) => !before.has(id));
  editor.select(fresh.map(({ id }) => id));
}
