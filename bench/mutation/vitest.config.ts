import { defineConfig } from 'vitest/config'

/** Only the tests beside what is changed: a folder of the core must be held by its own tests. */
export default defineConfig({
  test: {
    include: [`server/modules/matching/core/${process.env.MUTATED ?? '*'}/**/*.test.ts`],
    setupFiles: ['bench/mutation/same-draws.ts'],
    // A worker for all files, new for each mutant.
    isolate: false,
    // Counting what each test reaches makes some of them ten times slower.
    testTimeout: 300_000,
  },
})
