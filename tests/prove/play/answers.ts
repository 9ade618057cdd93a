import type { Answer, Request } from '@tongtu/workflows/engine';
import type { Deed } from '../generate/moves.js';

type Question = Extract<Request, { readonly key: string }>;
type AnswerDeed = Extract<Deed, { readonly does: 'answer' }>;

interface Asking<T extends Question['type']> {
  readonly request: Extract<Question, { readonly type: T }>;
  readonly deed: AnswerDeed;
  readonly checkAt: string | null;
  readonly earlier: string | null;
}

/** The row is closed already. */
const closed = (outcome: string, text: string): Answer => ({ outcome, values: { text } });

/** How the world answers each kind of question, as the deed has it. */
const answers: { readonly [T in Question['type']]: (asking: Asking<T>) => Answer } = {
  'open-work': ({ deed, checkAt }) =>
    deed.outcome === 'unheard-of' ? closed('done', deed.text) : { outcome: 'opened', values: { checkAt } },
  'check-work': ({ deed, checkAt }) =>
    deed.outcome === 'ok' ? { outcome: 'checked', values: { checkAt } } : closed(deed.outcome === 'no' ? 'expired' : 'odd', 'x'),
  'ask-due': ({ request, deed, checkAt, earlier }) => {
    const values = Object.fromEntries(request.questions.map(({ id }) => [id, deed.outcome === 'no' ? earlier : checkAt]));
    return { outcome: 'due', values: deed.outcome === 'unheard-of' ? {} : values };
  },
  'hand-over-work': ({ deed }) => ({ outcome: deed.outcome === 'ok' ? 'handed-over' : 'refused' }),
  'close-work': () => ({ outcome: 'closed' }),
  recall: () => ({ outcome: 'recalled' }),
  perform: ({ deed }) => ({
    ...{ outcome: deed.outcome, values: { body: { text: deed.text }, id: deed.text } },
    ...(deed.checkIn === 7 ? { customer: { points: 6 } } : {}),
    ...((deed.checkIn ?? 0) % 4 === 3 ? { why: { code: 'busy' } } : {}),
  }),
};

/** What the world says to a question at an instant (ms). */
export function answerTo(request: Question, { deed, now }: { readonly deed: AnswerDeed; readonly now: number }): Answer {
  const answer = answers[request.type] as (asking: Asking<Question['type']>) => Answer; // the table pairs each kind with its answer
  return answer({ request, deed, checkAt: inSeconds(now, deed.checkIn), earlier: inSeconds(now, -5) });
}

/** ISO instant so many seconds later; null for null. */
export function inSeconds(now: number, seconds: number | null): string | null {
  return seconds === null ? null : new Date(now + seconds * 1_000).toISOString();
}
