import type { ModuleManifest } from '#platform/manifest.ts'
import { eventMoveRoutes, eventRoutes } from './event/event.routes.ts'
import { figures } from './figures.ts'
import { followMerges } from './follow-merges.ts'
import { histories } from './histories.ts'
import { partyRecords } from './party-records.ts'
import { promotionRoutes } from './promotion/promotion.routes.ts'

export const events: ModuleManifest = {
  name: 'events',
  migrations: new URL('./migrations', import.meta.url),
  routes: [...eventRoutes, ...eventMoveRoutes, ...promotionRoutes],
  subscribers: [followMerges],
  figures,
  partyRecords,
  histories,
}
