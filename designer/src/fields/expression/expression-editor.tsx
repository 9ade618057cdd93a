import { autocompletion, startCompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, placeholder as placeholderOf, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Language } from '@tongtu/workflows/graph';
import { useEffect, useEffectEvent, useRef } from 'react';
import { matchingNames, type KnownName } from './known-names.js';
import { saidParts, type SaidPart } from './said-parts.js';
import './expression-editor.css';

/** Something wrong with a stretch of the source; without a range it is the whole. */
export interface ExpressionMark {
  readonly range?: { readonly from: number; readonly to: number };
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

interface ExpressionEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly names: readonly KnownName[];
  readonly marks: readonly ExpressionMark[];
  readonly language: Language;
  /** Text with placeholders instead of an expression. */
  readonly template?: boolean;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Receives a function that writes a name where the cursor is. */
  readonly onReady?: (insert: (path: string) => void) => void;
}

interface Reading {
  readonly names: readonly KnownName[];
  readonly language: Language;
  readonly template: boolean;
}

/** Marks a change that came from outside, so that it is not told back. */
const fromOutside = Annotation.define<boolean>();
const readAs = StateEffect.define<Reading>();

class SaidWidget extends WidgetType {
  constructor(private readonly part: Pick<SaidPart, 'kind' | 'text'>) {
    super();
  }

  override eq({ part }: SaidWidget): boolean {
    return part.kind === this.part.kind && part.text === this.part.text;
  }

  override toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.className = `tt-said tt-said-${this.part.kind}`;
    span.textContent = this.part.text;
    return span;
  }
}

interface Said {
  readonly reading: Reading;
  readonly decorations: DecorationSet;
}

function decorate(source: string, reading: Reading): Said {
  const ranges = saidParts(source, reading.names, reading).map(({ from, to, kind, text }) =>
    Decoration.replace({ widget: new SaidWidget({ kind, text }) }).range(from, to),
  );
  return { reading, decorations: Decoration.set(ranges) };
}

function saidField(first: Reading): StateField<Said> {
  return StateField.define<Said>({
    create: (state) => decorate(state.doc.toString(), first),
    update: (said, transaction) => {
      const reading = transaction.effects.find((effect) => effect.is(readAs))?.value ?? said.reading;
      return transaction.docChanged || reading !== said.reading ? decorate(transaction.newDoc.toString(), reading) : said;
    },
    provide: (field) => [
      EditorView.decorations.from(field, ({ decorations }) => decorations),
      EditorView.atomicRanges.of((view) => view.state.field(field).decorations),
    ],
  });
}

/** Completion by label or name; inside a template only between braces, where choosing a name outside writes the braces too. */
function completeFrom(field: StateField<Said>) {
  return (context: CompletionContext): CompletionResult | null => {
    const { names, template } = context.state.field(field).reading;
    const before = context.state.sliceDoc(0, context.pos);
    const isOpen = !template || before.lastIndexOf('{{') > before.lastIndexOf('}}');
    const word = context.matchBefore(/[\w.\u4e00-\u9fff]+/);
    if (!context.explicit && (!isOpen || word === null)) return null;
    const typed = isOpen ? (word?.text ?? '') : '';
    const options = matchingNames(names, typed).slice(0, 40);
    return {
      from: isOpen ? (word?.from ?? context.pos) : context.pos,
      filter: false,
      options: options.map(({ path, label, of }) => ({ label, detail: of, apply: isOpen ? path : `{{ ${path} }}` })),
    };
  };
}

/** The editor adds its own styles; under a strict content policy they need the nonce of the page. */
function styleNonce(): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce === undefined ? [] : EditorView.cspNonce.of(nonce);
}

const oneLine: Extension = EditorState.transactionFilter.of((transaction) =>
  transaction.newDoc.lines > 1 && transaction.docChanged && transaction.annotation(fromOutside) !== true ? [] : transaction,
);

function diagnosticsOf(marks: readonly ExpressionMark[], length: number) {
  return marks.map(({ range, severity, message }) => {
    const from = Math.min(range?.from ?? 0, length);
    return { from, to: Math.max(from, Math.min(range?.to ?? length, length)), severity, message };
  });
}

/** A text field for an expression: names are shown as people call them, what is wrong is underlined exactly where it is. */
export function ExpressionEditor(props: ExpressionEditorProps) {
  const { value, label, names, marks, language, template = false, placeholder = '', readOnly = false } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const told = useEffectEvent((text: string) => props.onChange(text));
  const ready = useEffectEvent((insert: (path: string) => void) => props.onReady?.(insert));
  const first = useEffectEvent((): Extension => {
    const said = saidField({ names, language, template });
    return [
      said,
      EditorView.lineWrapping,
      template ? [] : oneLine,
      autocompletion({ override: [completeFrom(said)], icons: false, activateOnTyping: true }),
      keymap.of([{ key: 'Ctrl-Space', run: startCompletion }]),
      EditorView.contentAttributes.of({ 'aria-label': label, role: 'textbox', 'aria-multiline': String(template) }),
      placeholderOf(placeholder),
      styleNonce(),
      EditorState.readOnly.of(readOnly),
      EditorView.editable.of(!readOnly),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside) === true))
          told(update.state.doc.toString());
      }),
    ];
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const view = new EditorView({ parent: place.current, state: EditorState.create({ extensions: first() }) });
    editor.current = view;
    ready((path) => {
      const at = view.state.selection.main;
      view.dispatch({ changes: { from: at.from, to: at.to, insert: path }, selection: { anchor: at.from + path.length } });
      view.focus();
    });
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view === undefined || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value }, annotations: fromOutside.of(true) });
  }, [value]);
  useEffect(() => {
    editor.current?.dispatch({ effects: readAs.of({ names, language, template }) });
  }, [names, language, template]);
  useEffect(() => {
    const view = editor.current;
    if (view !== undefined) view.dispatch(setDiagnostics(view.state, diagnosticsOf(marks, view.state.doc.length)));
  }, [marks]);
  return <div ref={place} className="tt-expression" data-readonly={readOnly || undefined} data-wrong={marks.length > 0 || undefined} />;
}
