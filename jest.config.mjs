/** One configuration for every part: unit and property tests beside their source, promises that cross packages in tests/. */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['tongtu-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.tongtu/'],
};

/** System tests that play in real time, against limits of seconds, as regular expressions: they wait more than they compute, and must not be kept waiting by others. */
const clocked = [
  '/tests/journeys/',
  '/tests/system/(contact|start|figures/faults)\\.',
  '/orchestrator/src/(journeys|dispatcher)/',
  '/orchestrator/src/worker-process\\.',
  '/tests/(semantics|patterns)/',
];
const withoutServices = '\\.unit\\.test\\.ts$';

export default {
  // A test may wait for real services, on whatever else the machine is doing; what a promise must take is asserted, not timed out.
  testTimeout: 30_000,
  // Jest keeps the modules of every file that a worker has run, and clearing them up soon costs more than the tests: such a worker starts anew.
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/scripts/test/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{workflows,designer,demo}/src/**/*.test.{ts,tsx}',
        '<rootDir>/{store,orchestrator,api}/src/**/*.unit.test.ts',
        '<rootDir>/tests/{architecture,prove,patterns,semantics}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'clocked',
      testRegex: clocked.map((place) => `${place}(.*(?<!\\.unit)\\.)?test\\.ts$`),
    },
    {
      ...shared,
      displayName: 'system',
      testMatch: [
        '<rootDir>/{store,orchestrator,api}/src/**/*.test.ts',
        '<rootDir>/tests/{system,faults,attacks,bench,replay}/**/*.test.ts',
      ],
      testPathIgnorePatterns: [withoutServices, ...clocked],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
