/** The door: what the composition and the command line use. */
export { reviewModule } from './module.ts'
export { figuresOf } from './figure/catalogue.ts'
export { figureScope, periodOf, type Period } from './figure/figure-scope.ts'
export { computeFigures, type FigureValue } from './figure/compute-figures.ts'
export { figuresCsv } from './figure/export-figures.ts'
export { publishedValue } from './figure/format-figure.ts'
