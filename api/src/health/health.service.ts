import { Inject, Injectable } from '@nestjs/common';
import type { TemporalGateway } from '@tongtu/store/temporal-gateway';
import { Store } from '../world/store.js';
import { GATEWAY } from '../world/world.module.js';
import type { HealthView } from './health.schema.js';

/** How long a part may take to say that it is well. */
const patienceMs = 1_500;

/** Asks the parts that the API stands on. Those who ask at the same time share one answer: the question is open to anybody. */
@Injectable()
export class HealthService {
  private asking: Promise<HealthView> | null = null;

  constructor(
    private readonly store: Store,
    @Inject(GATEWAY) private readonly gateway: TemporalGateway,
  ) {}

  /** Never throws. */
  read(): Promise<HealthView> {
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async ask(): Promise<HealthView> {
    const away = { isUp: false, hasWorker: false };
    const [database, { isUp, hasWorker }] = await Promise.all([
      inTime(
        this.store.source.query('select 1').then(() => true),
        false,
      ),
      inTime(this.gateway.health(), away),
    ]);
    const parts = { database: { ok: database }, temporal: { ok: isUp }, worker: { ok: hasWorker } };
    return { ok: database && isUp && hasWorker, parts };
  }
}

/** The answer, or what counts as one when it fails or does not come. */
async function inTime<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  try {
    return await Promise.race([asked.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
