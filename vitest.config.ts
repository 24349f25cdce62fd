import { defineConfig } from 'vitest/config'

const NEEDS_MORE = ['**/*.{heavy,db,api,kill,process}.test.ts', 'server/platform/db/embedded*.test.ts']

/**
 * The kinds of test, by what they need: `unit` nothing, `heavy` nothing but seconds (`npm run check` leaves it to
 * `npm test`), `database` a PostgreSQL server that scripts/test-database.ts starts (embedded, or the machine's with
 * TEST_DATABASE=system), `embedded` starts and kills servers itself, `process` runs the product as a process of its
 * own, `browser` needs Chromium and the built web.
 */
export default defineConfig({
  test: {
    // One process for all files: six times faster than a process each. Tests keep nothing in module scope.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{server,web,sample,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...NEEDS_MORE],
        },
      },
      { extends: true, test: { name: 'heavy', include: ['server/**/*.heavy.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{server,sample}/**/*.{db,api}.test.ts'],
          globalSetup: ['scripts/test-database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['server/platform/db/embedded*.test.ts', 'server/**/*.kill.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['{server,scripts,bin}/**/*.process.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['scripts/test-database.ts'],
          // One browser at a time: two on two cores wait for each other.
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
