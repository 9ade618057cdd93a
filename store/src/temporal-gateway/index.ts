export { makeTemporalClient, type TemporalSettings } from './connection.js';
export { firstPositionMs, type InstanceStart, makeTemporalGateway, type Started, type TemporalGateway } from './temporal-gateway.js';
export { type Address, workflowIdOf } from './workflow-id.js';
