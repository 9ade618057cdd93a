import { dropRequests } from '../ask.js';
import type { Answer } from '../happening.js';
import { effectAnswered } from '../instructions/effect.js';
import { workAnswered } from '../instructions/work.js';
import { findPosition, type Run } from '../run.js';
import type { OpenRequest, Position } from '../state.js';
import { recordLateAnswer } from '../late.js';
import type { HappeningHandler } from './handler.js';

type Receive = (run: Run, position: Position, answer: Answer) => void;

const receive: { readonly [K in OpenRequest['type']]: Receive } = {
  perform: effectAnswered,
  'open-work': workAnswered,
  'check-work': workAnswered,
  'close-work': () => undefined, // the position has long gone on
};

/** The world answered a request. An answer to one that is not open any more is too late. */
export const answered: HappeningHandler<'answered'> = (run, { key, answer }) => {
  const open = run.state.requests.find((request) => request.key === key);
  if (!open) return recordLateAnswer(run, key);
  dropRequests(run, (request) => request.key === key);
  const position = findPosition(run, open.position);
  if (position) receive[open.type](run, position, answer);
};
