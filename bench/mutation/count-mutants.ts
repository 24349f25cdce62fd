/** What is read of a report (mutation testing report schema 2). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

export interface MutantCounts {
  /** All but those left out and those that do not load. */
  readonly mutants: number
  /** Noticed by a failing test. */
  readonly killed: number
  /** Noticed by never coming to an end. */
  readonly timeout: number
  readonly survived: number
  /** Not reached by any test; counted as survived in the score. */
  readonly uncovered: number
  /** Did not even load, so nothing is said about the tests. */
  readonly errors: number
  /** Sentences for people, left out. */
  readonly ignored: number
  /** Share noticed, in percent. */
  readonly score: number
}

/** Counts the mutants of a report by what became of them. */
export function countMutants({ files }: MutationReport): MutantCounts {
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...names: readonly string[]) => states.filter((status) => names.includes(status)).length
  const killed = count('Killed')
  const timeout = count('Timeout')
  const mutants = killed + timeout + count('Survived', 'NoCoverage')
  return {
    mutants,
    killed,
    timeout,
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    errors: count('RuntimeError', 'CompileError'),
    ignored: count('Ignored'),
    score: mutants === 0 ? 100 : Math.round((1000 * (killed + timeout)) / mutants) / 10,
  }
}
