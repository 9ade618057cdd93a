export type { Connector, Effect, Performed } from '../connectors/connector.js';
export { ConnectorFailure } from '../connectors/connector-failure.js';
export { replay, tell } from './facts.js';
export { openTestBank, type TestBank } from './test-bank.js';
