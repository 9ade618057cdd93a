import { In, Like, MoreThan } from 'typeorm';
import { bulkSettings } from '@tongtu/workflows/steps';
import { Institution } from '../../entities/institution.js';
import { institutionSubject } from '../../entries/entry-subject.js';
import type { Batch, Candidate, Reading } from '../candidates.js';

const AT_ONCE = 200;

/** Institutions of the kinds that are drawn, of the journey's own and below. What an institution is called comes along. */
export async function readInstitutions({ store, enrolment, journey, event }: Reading): Promise<Batch> {
  const kinds = bulkSettings(journey.start).institutions.map((kind) => kind as Institution['kind']); // the schema of the start allows no other
  const institutions = await store.source.manager.find(Institution, {
    where: {
      kind: In(kinds),
      path: Like(`${enrolment.institutionPath}%`),
      ...(enrolment.cursor === '' ? {} : { id: MoreThan(enrolment.cursor) }),
    },
    order: { id: 'asc' },
    take: AT_ONCE,
  });
  const candidates = institutions.map((institution, index): Candidate => {
    const { id, code, name, kind } = institution;
    return {
      ...{ key: `institution:${id}`, subject: institutionSubject(institution), cursor: id, place: index + 1 },
      event: { ...event, institution: { code, name: name.zh, kind } },
    };
  });
  return {
    candidates,
    considered: institutions.length,
    cursor: institutions.at(-1)?.id ?? enrolment.cursor,
    isLast: institutions.length < AT_ONCE,
  };
}
