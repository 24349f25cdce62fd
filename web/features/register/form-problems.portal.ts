import { useState } from 'react'
import { ApiProblem, type FieldProblem } from '#web/lib/problem.ts'

/** The problems of a form: its own before sending, and those of a refused request, field by field or as a whole. */
export function useFormProblems() {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [general, setGeneral] = useState<Error | null>(null)
  return {
    problems,
    general,
    errorAt: (field: string) => problems.find((problem) => problem.field === field)?.detail,
    /** Shows what is missing. @returns whether nothing is */
    check: (missing: readonly (readonly [field: string, isMissing: boolean, detail: string])[]) => {
      const found = missing
        .filter(([, isMissing]) => isMissing)
        .map(([field, , detail]) => ({ field, code: 'form', detail }))
      setProblems(found)
      setGeneral(null)
      return found.length === 0
    },
    refuse: (error: Error) => {
      const fields = error instanceof ApiProblem ? error.fields : []
      setProblems(fields)
      setGeneral(fields.length > 0 ? null : error)
    },
  }
}
