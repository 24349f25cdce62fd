import type { Figure } from '#platform/figure.ts'
import type { ModuleManifest } from '#platform/manifest.ts'
import { reviewFaults } from '../errors.ts'

/**
 * All figures the modules declare, by their number in the review.
 *
 * Throws a defect when two figures share a number or an id: the review would publish one under the other's name.
 */
export function figuresOf(modules: readonly Pick<ModuleManifest, 'figures'>[]): readonly Figure[] {
  const figures = modules.flatMap((module) => module.figures ?? [])
  for (const key of ['ref', 'id'] as const) {
    const seen = new Set<string>()
    for (const figure of figures) {
      if (seen.has(figure[key])) throw new Error(`Two figures have the ${key} ${figure[key]}`)
      seen.add(figure[key])
    }
  }
  return figures.toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
}

/** @throws review.figure_unknown */
export function findFigure(catalogue: readonly Figure[], ref: string): Figure {
  const figure = catalogue.find((candidate) => candidate.ref === ref)
  if (!figure) throw reviewFaults.figure_unknown({ ref })
  return figure
}
