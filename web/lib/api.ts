import createClient from 'openapi-fetch'
import type { paths } from './api.generated.ts'
import { defineTexts, translator } from './i18n.tsx'
import { currentLanguage, languageTags } from './language.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { signInPath } from './return-path.ts'

const texts = defineTexts({
  offline: {
    zh: '没有连上服务器，请检查网络后再试一次。',
    en: 'The server could not be reached. Check your connection and try again.',
  },
  unreadable: {
    zh: '服务器没有给出可读的答复，请稍后再试。',
    en: 'The server gave no readable answer. Please try again later.',
  },
})

const sessionPath = '/api/v1/session'

/** An answer of 401 ends at the sign-in page, save for the session itself, whose 401 is an answer to show. */
function goToSignIn(request: Request): void {
  if (new URL(request.url).pathname === sessionPath || location.pathname === '/sign-in') return
  location.assign(signInPath(location.pathname + location.search))
}

/**
 * Sends a request to our own server: same-origin cookies, the language of the page, and the header
 * that a form on another site cannot send. Throws `ApiProblem` for every refusal.
 */
export async function send(request: Request): Promise<Response> {
  const say = translator(texts, currentLanguage())
  const headers = new Headers(request.headers)
  headers.set('X-Requested-With', 'interchange')
  headers.set('Accept-Language', languageTags[currentLanguage()])
  let response: Response
  try {
    response = await fetch(new Request(request, { headers, credentials: 'same-origin' }))
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw new ApiProblem({ status: 0, code: 'client.offline', detail: say('offline') })
  }
  if (response.ok) return response
  if (response.status === 401) goToSignIn(request)
  throw await problemOf(response, say('unreadable'))
}

/** A client for the paths of an OpenAPI document. */
export function createApi<Paths extends object>() {
  return createClient<Paths>({ fetch: send })
}

/** The client of this product: `await data(api.GET('/api/v1/…', { params }))`. */
export const api = createApi<paths>()

/** The body of an answer. Refusals were already thrown as `ApiProblem`, so a body is always there. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

/**
 * A key that lets the server recognise the repetition of one intent. Make it when a form is opened
 * or a button is pressed, and send it again with every retry: `headers: { 'Idempotency-Key': key }`.
 */
export function idempotencyKey(): string {
  // crypto.randomUUID is missing on pages served without TLS, as on many office networks.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
