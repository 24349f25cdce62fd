import type { ModuleManifest } from '#platform/manifest.ts'
import { placeNames, placePath } from '#register'
import { events } from './modules/events/module.ts'
import { exchange } from './modules/exchange/module.ts'
import { matching } from './modules/matching/module.ts'
import { registerModule } from './modules/register/module.ts'
import { figuresOf, reviewModule } from '#review'

/** The register counts what people and organisations leave in the other modules; it knows none of them. */
const register = registerModule([exchange, events, matching].flatMap((module) => module.partyRecords ?? []))

const counted: readonly ModuleManifest[] = [register, exchange, events, matching]

/** The review counts what the other modules declare; it knows none of them, nor the register's places. */
const review = reviewModule(figuresOf(counted), { path: placePath, names: placeNames })

/** The product's modules; the order is the order of the menu and of the documents. */
export const modules: readonly ModuleManifest[] = [...counted, review]
