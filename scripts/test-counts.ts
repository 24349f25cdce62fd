/** How many tests of a run passed, failed and were skipped. A file that could not be read counts as one failed. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What vitest's JSON reporter writes, as far as it is counted here. */
export interface JsonReport {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export const NONE: TestCounts = { passed: 0, failed: 0, skipped: 0 }

export function countTests({ testResults }: JsonReport): TestCounts {
  const tests = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status))
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((status) => status === 'passed').length
  const failed = tests.filter((status) => status === 'failed').length
  return { passed, failed: failed + unread.length, skipped: tests.length - passed - failed }
}

export function addCounts(all: readonly TestCounts[]): TestCounts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NONE,
  )
}

export function sayCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
