/** How the draft on the server stands to the drawing that is open here. */
export interface Autosave {
  /**
   * `saved`: the server has it · `waiting`: changed, saved after a short pause · `saving`: on its way · `away`: the server cannot be
   * reached, kept in this browser and tried again · `refused`: the server does not take it · `conflict`: somebody else saved in between.
   */
  readonly phase: 'saved' | 'waiting' | 'saving' | 'away' | 'refused' | 'conflict';
  /** Revision that the next save goes over. */
  readonly revision: number;
  /** ISO instant of the last save; null when nothing was saved since the drawing was opened. */
  readonly savedAt: string | null;
  /** Changes that the server does not have yet. */
  readonly pending: number;
  /** Of these, the ones on their way. */
  readonly sent: number;
  /** Tries in a row that did not reach the server. */
  readonly tries: number;
}

/** What happens to a draft. */
export type AutosaveEvent =
  | { readonly kind: 'edited' }
  /** The pause is over, or it is time to try again. */
  | { readonly kind: 'due' }
  | { readonly kind: 'saved'; readonly revision: number; readonly at: string }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'outdated' }
  /** The network is back. */
  | { readonly kind: 'online' }
  /** The reader chose: mine goes over the other's revision, or the other's is taken as it is. */
  | { readonly kind: 'keep-mine'; readonly revision: number }
  | { readonly kind: 'take-theirs'; readonly revision: number };

/** What the machine asks for: to wake it after so many milliseconds, to send the drawing now, or nothing. */
export type AutosaveRequest = { readonly kind: 'wake'; readonly afterMs: number } | { readonly kind: 'send' } | null;

/** A pause in drawing after which it is saved; short enough that closing the window loses nothing that matters, and the browser keeps a copy anyway. */
const PAUSE_MS = 800;
/** Waits between tries when the server is away: quickly first, never longer than half a minute. */
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A draft as the server gave it; `kept` changes were found in this browser and wait to be sent. */
export function startAutosave(revision: number, kept = 0): Autosave {
  return { phase: kept > 0 ? 'waiting' : 'saved', revision, savedAt: null, pending: kept, sent: 0, tries: 0 };
}

interface Step {
  readonly state: Autosave;
  readonly request: AutosaveRequest;
}

type Handlers = { readonly [K in AutosaveEvent['kind']]: (state: Autosave, event: Extract<AutosaveEvent, { readonly kind: K }>) => Step };

const handlers: Handlers = {
  edited: (state) => afterEdit({ ...state, pending: state.pending + 1 }),
  due: (state) => (state.phase === 'waiting' || state.phase === 'away' ? send(state) : stay(state)),
  saved: (state, { revision, at }) => afterSave({ ...state, revision, savedAt: at, pending: state.pending - state.sent }),
  unreached: (state) => ({
    state: { ...state, phase: 'away', sent: 0, tries: state.tries + 1 },
    request: { kind: 'wake', afterMs: RETRY_MS[Math.min(state.tries, RETRY_MS.length - 1)] ?? 30_000 },
  }),
  refused: (state) => stay({ ...state, phase: 'refused', sent: 0 }),
  outdated: (state) => stay({ ...state, phase: 'conflict', sent: 0 }),
  online: (state) => (state.phase === 'away' ? send(state) : stay(state)),
  'keep-mine': (state, { revision }) => send({ ...state, revision }),
  'take-theirs': (state, { revision }) => stay({ ...state, phase: 'saved', revision, pending: 0, sent: 0, tries: 0 }),
};

/** What an event does to a draft, and what is to be done about it. */
export function stepAutosave(state: Autosave, event: AutosaveEvent): Step {
  const handle = handlers[event.kind] as (state: Autosave, event: AutosaveEvent) => Step; // the register pairs each kind with its handler
  return handle(state, event);
}

function stay(state: Autosave): Step {
  return { state, request: null };
}

function send(state: Autosave): Step {
  return { state: { ...state, phase: 'saving', sent: state.pending }, request: { kind: 'send' } };
}

/** While something is on its way, or a choice is open, a further change only waits its turn. A refused drawing gets a new chance by being changed. */
function afterEdit(state: Autosave): Step {
  if (state.phase === 'saving' || state.phase === 'conflict' || state.phase === 'away') return stay(state);
  return { state: { ...state, phase: 'waiting' }, request: { kind: 'wake', afterMs: PAUSE_MS } };
}

function afterSave(state: Autosave): Step {
  const isMore = state.pending > 0;
  return {
    state: { ...state, phase: isMore ? 'waiting' : 'saved', sent: 0, tries: 0 },
    request: isMore ? { kind: 'wake', afterMs: PAUSE_MS } : null,
  };
}

/** Whether leaving the page now would leave changes that only this browser has. */
export function isUnsaved({ phase }: Autosave): boolean {
  return phase !== 'saved';
}
