import { fileURLToPath } from 'node:url';
import product from '../../jest.config.mjs';

const [unit] = product.projects;

/** Doors lead to the source of this very tree, which is a copy when mutants are tried, and not to wherever node_modules points. */
const doors = {
  '^@tongtu/workflows/edits$': '<rootDir>/workflows/src/graph/edits/index.ts',
  '^@tongtu/workflows/(.*)$': '<rootDir>/workflows/src/$1/index.ts',
};

/**
 * How mutants of one folder of the language are tried: in a copy of what its tests need, one process, each mutant by the tests that come by it.
 * `tests` are globs from the root.
 */
export function mutationOf(folder, tests) {
  const own = (name) => `.tongtu/mutation/${folder}${name}`;
  return {
    packageManager: 'npm',
    testRunner: 'jest',
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/jest-runner'))],
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        ...unit,
        displayName: undefined,
        testMatch: tests.map((glob) => `<rootDir>/${glob}`),
        moduleNameMapper: { ...doors, ...unit.moduleNameMapper },
      },
    },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    dryRunTimeoutMinutes: 20,
    // A mutant that goes round in circles is stopped soon; the machine may be busy.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    tempDirName: own('.copy'),
    incremental: true,
    incrementalFile: own('.incremental.json'),
    ignorePatterns: [
      ...['**', '!package.json', '!jest.config.mjs', '!tsconfig.base.json', '!workflows/package.json', '!workflows/src/**'],
      ...['!tests/package.json', '!tests/{mutation,patterns,semantics,prove}/**', '!docs/patterns.md'],
    ],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: own('.json') },
    mutate: [`workflows/src/${folder}/**/*.ts`, '!**/*.test.ts', '!**/testing/**', '!**/index.ts'],
    // What a person reads is judged by people; an exchanged text is no change of what is decided.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
}
