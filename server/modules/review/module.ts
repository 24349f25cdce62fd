import type { Figure } from '#platform/figure.ts'
import type { ModuleManifest } from '#platform/manifest.ts'
import { figureRoutes } from './figure/figure.routes.ts'
import type { PlaceLookup } from './places.ts'

/**
 * The review over the other modules' figures. They and the places are handed in by the composition, so that the
 * review imports no module and no module imports the review.
 */
export function reviewModule(figures: readonly Figure[], places: PlaceLookup): ModuleManifest {
  return { name: 'review', routes: figureRoutes(figures, places) }
}
