import { Client, Connection } from '@temporalio/client';
import { defaultFailureConverter } from '@temporalio/common';
import { payloadConverter } from '@tongtu/workflows/temporal';
import type { KeyRing } from '../codec/key-ring.js';
import { makePayloadCodec } from '../codec/payload-codec.js';

/** How a process reaches Temporal. */
export interface TemporalSettings {
  /** `host:port` */
  readonly address: string;
  readonly namespace: string;
  readonly tls: boolean;
  /** Key for Temporal Cloud. */
  readonly apiKey: string | undefined;
}

/** A client that connects with its first call, so that a process can start while Temporal is away. */
export function makeTemporalClient({ address, namespace, tls, apiKey }: TemporalSettings, keyRing: KeyRing): Client {
  const connection = Connection.lazy({ address, ...(tls || apiKey ? { tls: true } : {}), ...(apiKey ? { apiKey } : {}) });
  const dataConverter = { payloadConverter, failureConverter: defaultFailureConverter, payloadCodecs: [makePayloadCodec({ keyRing })] };
  return new Client({ connection, namespace, dataConverter });
}
