import { handedOver } from '../commands/hand-over.js';
import { dropRequests } from '../ask.js';
import { settleBeside } from '../beside.js';
import { dueAnswered } from '../due-answer.js';
import { type Answer, BEGUN } from '../happening.js';
import { undone } from '../instructions/compensate.js';
import { effectAnswered, hasBegun } from '../instructions/effect.js';
import { workAnswered } from '../instructions/work.js';
import { findPosition, type Run } from '../run.js';
import type { OpenRequest, Position } from '../state.js';
import { recordLateAnswer } from '../late.js';
import type { HappeningHandler } from './handler.js';

type Receive<K extends OpenRequest['type']> = (
  run: Run,
  position: Position,
  answered: { readonly answer: Answer; readonly open: Extract<OpenRequest, { readonly type: K }> },
) => void;

const receive: { readonly [K in OpenRequest['type']]: Receive<K> } = {
  perform: (run, position, { answer, open }) => {
    if (!hasBegun(run, position, answer)) effectAnswered(run, position, { answer, key: open.key });
  },
  undo: (run, position, { open }) => undone(run, position, open),
  'open-work': (run, position, { answer }) => workAnswered(run, position, answer),
  'check-work': (run, position, { answer }) => workAnswered(run, position, answer),
  'ask-due': dueAnswered,
  'hand-over-work': (run, position, { answer, open }) => handedOver(run, settleBeside(run, position, open.key), answer),
  'close-work': () => undefined, // the position has long gone on
  recall: () => undefined, // likewise
};

/** The world answered a request. An answer to one that is not open any more is too late. */
export const answered: HappeningHandler<'answered'> = (run, { key, answer }) => {
  const open = run.state.requests.find((request) => request.key === key);
  // What is under way says nothing new, also when it has reported before its beginning was heard of.
  if (!open) return answer.outcome === BEGUN ? undefined : recordLateAnswer(run, key);
  dropRequests(run, (request) => request.key === key);
  const position = findPosition(run, open.position);
  if (!position) return;
  const take = receive[open.type] as Receive<OpenRequest['type']>; // the register pairs each kind with its receiver
  take(run, position, { answer, open });
};
