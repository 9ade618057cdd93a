import { BinaryPayloadConverter, CompositePayloadConverter, JsonPayloadConverter, UndefinedPayloadConverter } from '@temporalio/common';
import { PlanPayloadConverter } from './plan-payload.js';

/** How values become payloads, in workflows and in the clients that start them: as Temporal does by default, and plans by their hash. */
export const payloadConverter = new CompositePayloadConverter(
  new UndefinedPayloadConverter(),
  new BinaryPayloadConverter(),
  new PlanPayloadConverter(),
  new JsonPayloadConverter(),
);
