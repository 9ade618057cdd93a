import { Calendar, Segment, WordList } from '@tongtu/store';
import type { KnownWorld } from '@tongtu/workflows/compiler';
import type { EntityManager } from 'typeorm';

/** What the bank has, for the checker: a drawing that names something else is wrong. */
export async function readKnownWorld(manager: EntityManager): Promise<KnownWorld> {
  const calendars = await manager.find(Calendar, { select: { code: true } });
  const wordLists = await manager.find(WordList, { select: { code: true } });
  const segments = await manager.find(Segment, { select: { code: true, rule: true } });
  return {
    calendars: calendars.map(({ code }) => code),
    wordLists: wordLists.map(({ code }) => code),
    segments: segments.map(({ code, rule }) => ({ code, rule })),
  };
}
