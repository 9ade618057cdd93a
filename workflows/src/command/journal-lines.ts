import { localTime } from '../calendar/index.js';
import type { Graph } from '../graph/graph.js';
import { describeEntry, journalNames } from '../journal/index.js';
import type { SimulatedEntry } from '../simulator/index.js';
import type { Call } from './world.js';

interface Kept {
  readonly graph: Graph;
  /** IANA zone of the times. */
  readonly zone: string;
  readonly journal: readonly SimulatedEntry[];
}

/** A journal in the reader's words: time, what happened, why, and what was not taken. What has no words is left out. */
export function journalLines({ language }: Pick<Call, 'language'>, { graph, zone, journal }: Kept): string {
  const names = journalNames(graph, language);
  const lines = journal.flatMap((entry) => {
    const { title, why, notTaken } = describeEntry(entry, { language, zone, names });
    if (title === '') return [];
    const others = notTaken === '' ? '' : language === 'zh' ? `（没走：${notTaken}）` : ` (not taken: ${notTaken})`;
    return [`    ${timeText(entry.at, zone)}  ${title}${why === '' ? '' : ` — ${why}`}${others}\n`];
  });
  return lines.join('');
}

function timeText(at: string, zone: string): string {
  const { date, hour, minute, second } = localTime(Date.parse(at), zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date} ${two(hour)}:${two(minute)}:${two(second)}`;
}
