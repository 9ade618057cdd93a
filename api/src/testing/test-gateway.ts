import type { Delivered, FirstPosition } from '@tongtu/workflows/temporal';
import type { InstanceStart, Started, TemporalGateway } from '@tongtu/store/temporal-gateway';

/** A gateway without Temporal behind it, for tests of the API alone: it remembers what it was asked. */
export class TestGateway implements TemporalGateway {
  readonly started: InstanceStart[] = [];
  readonly delivered: { readonly workflowId: string; readonly happenings: readonly Delivered[] }[] = [];
  /** `down`: calls throw, as when Temporal is away. `no-worker`: starts are taken, nobody answers. */
  state: 'up' | 'no-worker' | 'down' = 'up';
  /** What the workflow answers as its first position. */
  firstPosition: (start: InstanceStart) => FirstPosition = ({ input }) => ({ instance: input.instance, status: 'running', positions: [] });

  start = async (start: InstanceStart): Promise<Started> => {
    this.mustBeUp();
    const isKnown = this.started.some(({ input }) => input.instance === start.input.instance);
    if (!isKnown) this.started.push(start);
    return isKnown ? 'already' : 'started';
  };

  startAndAwaitPosition = async (start: InstanceStart): Promise<FirstPosition | null> => {
    await this.start(start);
    return this.state === 'up' ? this.firstPosition(start) : null;
  };

  deliver = async (workflowId: string, happenings: readonly Delivered[]): Promise<'delivered' | 'gone'> => {
    this.mustBeUp();
    this.delivered.push({ workflowId, happenings });
    return 'delivered';
  };

  health = async () => ({ isUp: this.state !== 'down', hasWorker: this.state === 'up' });
  close = async () => undefined;

  private mustBeUp(): void {
    if (this.state === 'down') throw new Error('Temporal does not answer.');
  }
}
