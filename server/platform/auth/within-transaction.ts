import { contextOf, type Context } from '../context.ts'

/** Runs a part of a use case in one transaction, where the rest must stay counted though the part is refused. */
export function withinTransaction<T>(ctx: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  return ctx.db
    .transaction()
    .execute((transaction) => work(contextOf({ ...ctx, db: transaction, clock: () => ctx.now }, ctx)))
}
