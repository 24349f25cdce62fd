/** The door: what the sample city and modules above this one call. */
export { createEvent } from './event/create-event.ts'
export type { EventInput } from './event/event.contract.ts'
export { linkEvent } from './event/link-event.ts'
export { announceEvent, cancelEvent, holdEvent } from './event/move-event.ts'
export { recordHeldFigures } from './event/record-held-figures.ts'
export type { PromotionDraft } from './promotion/promotion.contract.ts'
export { recordPromotions } from './promotion/record-promotions.ts'
