import { ensureCodeTables } from '#register'
import { system } from '#platform/actor.ts'
import { inTransaction } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import { markAsSample } from '#platform/installation.ts'
import type { Product } from '#server/product.ts'
import { makeCentres } from './centres.ts'
import { makeDeals, makeWorkInHand } from './deals.ts'
import { makeEvents } from './events.ts'
import { counties, plan } from './plan.ts'
import { makePostings, type Postings } from './postings.ts'
import { createRandom } from './random.ts'
import { keepActivity, makeStudios, withdrawConsents } from './registration.ts'
import { makeMembers, makeOrganisations, makeStaff, makeWorkers } from './register.ts'
import { makeReviews } from './reviews.ts'
import type { MadeOrganisation, SampleAccount, World } from './world.ts'

export interface CityOptions {
  readonly onProgress?: (done: number, total: number, label: Text) => void
}

/**
 * Fills an empty product with the sample city: invented records, written by the product's own use cases on the days
 * they would have happened, from one fixed random sequence. About a minute on two cores.
 */
export async function loadCity(
  product: Product,
  options: CityOptions = {},
): Promise<{ accounts: SampleAccount[] }> {
  const world = await openWorld(product, options)
  await makeStaff(world)
  await makeOrganisations(world)
  await makeWorkers(world)
  const postings = await makePostings(world)
  for (const offer of postings.offers) world.offers.set(offer.id, offer)
  // Introductions keep their match's reasons, so the index must know the postings by now.
  await product.followers.settle()
  const used = await makeDeals(world, postings)
  await makeMembers(world, bothSides(world, postings, used))
  await makeWorkInHand(world, postings, used)
  await makeReviews(world)
  await makeCentres(world)
  await makeStudios(world)
  await withdrawConsents(world)
  await keepActivity(world)
  await makeEvents(world)
  await product.database.pool.query('analyze')
  await product.followers.settle()
  return { accounts: world.accounts }
}

async function openWorld(product: Product, options: CityOptions): Promise<World> {
  await markAsSample(product.source.db)
  await inTransaction(product.source, { actor: system }, ensureCodeTables)
  const total =
    plan.organisations +
    plan.workers +
    plan.needs +
    plan.offers +
    plan.deals +
    plan.conference.signed +
    plan.inHand.orders
  let done = 0
  return {
    product,
    random: createRandom(plan.seed),
    accounts: [],
    brokers: new Map(),
    officers: new Map(),
    towns: await townsOf(product),
    offers: new Map(),
    organisations: [],
    people: [],
    progress(count, label) {
      done += count
      options.onProgress?.(Math.min(done, total), total, label)
    },
  }
}

async function townsOf(product: Product): Promise<Map<string, string[]>> {
  const towns = new Map<string, string[]>()
  for (const [county] of counties) {
    const { rows } = await product.database.pool.query<{ code: string }>(
      `select code from register.place where parent_code = $1 and level = 'town' order by code`,
      [county],
    )
    towns.set(
      county,
      rows.map(({ code }) => code),
    )
  }
  return towns
}

/** An enterprise with an open need and an institute with an offer on the same topic: who signs in as one sees the other. */
function bothSides(
  world: World,
  postings: Postings,
  used: ReadonlySet<string>,
): { enterprise: MadeOrganisation; institute: MadeOrganisation } {
  const byId = new Map(world.organisations.map((organisation) => [organisation.id, organisation]))
  for (const need of postings.needs) {
    const enterprise = byId.get(need.ownerId)
    if (used.has(need.id) || !enterprise || enterprise.isInstitution) continue
    const offer = postings.offers.find(
      ({ topic, ownerId }) => topic === need.topic && byId.get(ownerId)?.isInstitution,
    )
    const institute = byId.get(offer?.ownerId ?? '')
    if (institute) return { enterprise, institute }
  }
  throw new Error('The sample has no enterprise whose need meets an institute’s offer')
}
