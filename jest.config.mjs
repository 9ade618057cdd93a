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

export default {
  // A test may wait for real services, on whatever else the machine is doing; what a promise must take is asserted, not timed out.
  testTimeout: 30_000,
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
      displayName: 'system',
      testMatch: [
        '<rootDir>/{store,orchestrator,api}/src/**/*.test.ts',
        '<rootDir>/tests/{system,journeys,faults,attacks,bench,replay,semantics}/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['\\.unit\\.test\\.ts$'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
