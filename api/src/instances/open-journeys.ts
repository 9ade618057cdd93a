import { Injectable } from '@nestjs/common';
import { type Entrances, makeEntrances, type OpenJourney } from '@tongtu/store';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { journeyNotPublished } from './entry-problems.js';

/** Finds journeys to enter. */
@Injectable()
export class OpenJourneys {
  private readonly entrances: Entrances;

  constructor(store: Store) {
    this.entrances = makeEntrances(store.source);
  }

  /** The journey of a code with its live version. Throws `not-found` or `journey-not-published`. */
  async find(code: string): Promise<OpenJourney> {
    const found = await this.entrances.find(code);
    if (found === 'unknown') throw notFound({ what: 'journey' });
    if (found === 'unpublished') throw journeyNotPublished({});
    return found;
  }

  /** Journeys whose live version an event of that name may set off. */
  startedBy(event: string): Promise<readonly OpenJourney[]> {
    return this.entrances.startedBy(event);
  }
}
