import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Role } from '../actor.ts'
import type { Context } from '../context.ts'

/** Who may call a route at all; what they may do with a record is the use case's policy. */
export type Access = 'public' | 'signed_in' | readonly [Role, ...Role[]]

export type Schema = z.ZodType

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a route works on besides JSON: the raw body of an upload, the caller's cookie, a reply's cookie. */
export interface Exchange {
  readonly bytes: Buffer
  readonly header: (name: string) => string | undefined
  readonly ip: string
  readonly sessionToken: string | undefined
  setSession(token: string | null): void
}

export interface FileReply {
  readonly name: string
  readonly mediaType: string
  readonly body: Readable | Buffer
}

export interface RouteDefinition<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema | 'file' | 'nothing',
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, e.g. `/exchange/postings/:id`. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly access: Access
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** A file is sent as raw bytes with its name in the header `x-file-name`. */
  readonly upload?: { readonly maxBytes: number }
  readonly response: R
  readonly status?: 200 | 201
  /** Takes an `Idempotency-Key`; the same key gives the same answer once. */
  readonly idempotent?: boolean
  /** Reads write nothing and run outside a transaction; GET is a read unless said otherwise. */
  readonly writes?: boolean
  readonly handle: (
    ctx: Context,
    input: { params: Out<P>; query: Out<Q>; body: Out<B> },
    exchange: Exchange,
  ) => Promise<R extends z.ZodType ? z.input<R> : R extends 'file' ? FileReply : void>
}

export type Route = RouteDefinition<
  Schema | undefined,
  Schema | undefined,
  Schema | undefined,
  Schema | 'file' | 'nothing'
>

export function defineRoute<
  R extends Schema | 'file' | 'nothing',
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(definition: RouteDefinition<P, Q, B, R>): Route {
  return definition as unknown as Route
}
