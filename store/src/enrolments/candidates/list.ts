import { In, Like, MoreThan } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { open } from '../../codec/seal.js';
import { Customer } from '../../entities/customer.js';
import { EnrolmentLine } from '../../entities/enrolment-line.js';
import { customerSubject } from '../../entries/entry-subject.js';
import type { Batch, Candidate, Reading } from '../candidates.js';

const AT_ONCE = 200;

/** The next lines of an uploaded list. A number that nobody has is a line of its own, so that it is seen. */
export async function readList({ store, enrolment, event }: Reading): Promise<Batch> {
  const { manager } = store.source;
  const lines = await manager.find(EnrolmentLine, {
    where: { enrolmentId: enrolment.id, line: MoreThan(Number(enrolment.cursor || 0)) },
    order: { line: 'asc' },
    take: AT_ONCE,
  });
  const customers = await manager.findBy(Customer, {
    number: In(lines.map(({ number }) => number)),
    institutionPath: Like(`${enrolment.institutionPath}%`),
  });
  const byNumber = new Map(customers.map((customer) => [customer.number, customer]));
  const candidates = lines.map(({ line, number, input: bytes, keyId }, index): Candidate => {
    const customer = byNumber.get(number);
    const input = open<JsonObject>(store.keyRing, { bytes, keyId });
    return {
      key: customer ? `customer:${customer.id}` : `line:${line}`,
      subject: customer ? customerSubject(customer) : null,
      ...{ event: { ...event, ...input }, input, line, cursor: String(line), place: index + 1 },
    };
  });
  const last = lines.at(-1);
  return { candidates, considered: lines.length, cursor: last ? String(last.line) : enrolment.cursor, isLast: lines.length < AT_ONCE };
}
