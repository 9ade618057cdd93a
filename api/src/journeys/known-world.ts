import { BenefitPoolRow, Calendar, CatalogueItemRow, Segment, WordList } from '@tongtu/store';
import type { KnownWorld } from '@tongtu/workflows/compiler';
import type { EntityManager } from 'typeorm';
import { readPublishedJourneys } from './published-journeys.js';

/** What the bank has, for the checker of a journey's drawing: one that names something else is wrong. */
export async function readKnownWorld(manager: EntityManager, journey: string): Promise<KnownWorld> {
  const calendars = await manager.find(Calendar, { select: { code: true } });
  const wordLists = await manager.find(WordList, { select: { code: true } });
  const segments = await manager.find(Segment, { select: { code: true, rule: true } });
  const items = await manager.find(CatalogueItemRow, { select: { code: true, kind: true } });
  const pools = new Set((await manager.find(BenefitPoolRow, { select: { code: true } })).map(({ code }) => code));
  return {
    calendars: calendars.map(({ code }) => code),
    wordLists: wordLists.map(({ code }) => code),
    catalogue: items.map(({ code, kind }) => ({ code, kind, hasPool: pools.has(code) })),
    segments: segments.map(({ code, rule }) => ({ code, rule })),
    journeys: await readPublishedJourneys(manager),
    journey,
  };
}
