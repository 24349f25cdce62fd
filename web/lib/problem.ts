/** One field at fault, in the user's language. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly detail: string
}

/** The body of an `application/problem+json` answer. */
export interface Problem {
  readonly type?: string
  readonly title?: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly field?: string
  readonly errors?: readonly FieldProblem[]
  readonly requestId?: string
}

/**
 * A refusal of the server. `detail` is already in the user's language and says what to do next.
 * Status 0 means that no answer came at all.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string | undefined
  /** Every field at fault, also when the server named only one. */
  readonly fields: readonly FieldProblem[]

  constructor(problem: Problem) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.requestId = problem.requestId
    const { field, code, detail } = problem
    this.fields = problem.errors ?? (field === undefined ? [] : [{ field, code, detail }])
  }

  /** The text to show beside one field, if it is at fault. */
  at(field: string): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.detail
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}

/** Reads a refusal from an answer; an answer that is no problem document gets the text for its case. */
export async function problemOf(response: Response, fallback: string): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const requestId = response.headers.get('x-request-id') ?? undefined
  const { status } = response
  if (isProblem(body)) return new ApiProblem({ requestId, ...body, status })
  return new ApiProblem({ status, code: 'client.unreadable', detail: fallback, requestId })
}
