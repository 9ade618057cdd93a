/** The services that `npm test` and `npm run bench|faults|attacks|prove` start once for everything that they run. */
export interface Services {
  /** An administrator's address: each suite makes a database of its own. */
  readonly databaseUrl: string;
  /** A development server without a user interface; its namespace is `default`. Use a task queue of your own. */
  readonly temporalAddress: string;
}

/** Reads where the services are. Throws with the command to use when nobody has started them. */
export function findServices(): Services {
  return { databaseUrl: given('TONGTU_TEST_DATABASE_URL'), temporalAddress: given('TONGTU_TEST_TEMPORAL_ADDRESS') };
}

/** The browser that `npm test` found for browser tests. */
export function findBrowser(): string {
  return given('TONGTU_TEST_BROWSER');
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this by "npm test -- --only system|browser <part of its file name>".`);
  return value;
}
