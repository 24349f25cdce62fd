import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { countVerified } from '#register'
import { isSignedAndStanding } from '../deal/signed-deals.ts'
import type { summarySchema } from './posting.contract.ts'

interface Counts {
  needs: number
  offers: number
  deals: number
  dealsAmountFen: bigint
}

/** What the home page says of the exchange today: counted when asked, never kept. */
export async function summariseExchange(ctx: Context): Promise<z.infer<typeof summarySchema>> {
  const { rows } = await sql<Counts>`
    select
      count(*) filter (where kind = 'need')::int as needs,
      count(*) filter (where kind <> 'need')::int as offers,
      (select count(*)::int from exchange.deal where ${isSignedAndStanding('deal')}) as deals,
      (select coalesce(sum(amount_total_fen), 0)::bigint from exchange.deal
        where ${isSignedAndStanding('deal')}) as deals_amount_fen
    from exchange.posting where state in ('published', 'contracted')`.execute(ctx.db)
  const counts = rows[0]!
  return { ...counts, dealsAmountFen: String(counts.dealsAmountFen), ...(await countVerified(ctx)) }
}
