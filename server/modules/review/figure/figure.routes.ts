import type { z } from 'zod'
import { abilitiesOf, allow } from '#platform/policy.ts'
import type { Context } from '#platform/context.ts'
import type { CountedRow, Figure, FigureScope } from '#platform/figure.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import type { PlaceLookup } from '../places.ts'
import { COUNTRY, figurePolicy, ownPlace, READERS } from '../policy.ts'
import { findFigure } from './catalogue.ts'
import { computeFigures, type FigureValue } from './compute-figures.ts'
import { countedRowsCsv, figuresCsv, KIND_NAMES } from './export-figures.ts'
import {
  countedRowsSchema,
  definitionsSchema,
  figuresQuery,
  figuresSchema,
  refParams,
  rowsQuery,
  scopeQuery,
} from './figure.contract.ts'
import { figureScope, periodOf } from './figure-scope.ts'
import { formatFigure, publishedValue } from './format-figure.ts'
import { listCountedRows } from './list-counted-rows.ts'

interface Asked {
  readonly scope: FigureScope
  /** Every place the asked one lies in. */
  readonly within: readonly string[]
}

const CSV = 'text/csv; charset=utf-8'

/** The review's routes over a catalogue of figures. */
export function figureRoutes(catalogue: readonly Figure[], places: PlaceLookup): readonly Route[] {
  return [
    ...valueRoutes(catalogue, places),
    ...rowRoutes(catalogue, places),
    defineRoute({
      method: 'GET',
      path: '/review/definitions',
      operationId: 'listFigureDefinitions',
      summary: 'What each figure of the review counts and what it does not',
      access: 'public',
      response: definitionsSchema,
      handle: async (ctx) => ({ items: catalogue.map((figure) => presentDefinition(ctx, figure)) }),
    }),
  ]
}

function valueRoutes(catalogue: readonly Figure[], places: PlaceLookup): Route[] {
  const compute = async (ctx: Context, query: z.output<typeof figuresQuery>) => {
    const asked = await askedScope(ctx, query, places)
    const request = { ...asked.scope, refs: query.refs?.split(',') }
    return { ...asked, values: await computeFigures(ctx, request, catalogue) }
  }
  return [
    defineRoute({
      method: 'GET',
      path: '/review/figures',
      operationId: 'listFigures',
      summary: 'The figures of the review for a period and a place',
      access: READERS,
      query: figuresQuery,
      response: figuresSchema,
      handle: async (ctx, { query }) => {
        const { scope, within, values } = await compute(ctx, query)
        const { from, to, placeCode } = scope
        const items = values.map((value) => presentFigure(ctx, value))
        return { from, to, placeCode, items, abilities: abilitiesOf(figurePolicy, ctx.actor, { within }) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/review/figures.csv',
      operationId: 'exportFigures',
      summary: 'The figures of the review as CSV',
      access: READERS,
      query: figuresQuery,
      response: 'file',
      handle: async (ctx, { query }) => {
        const { scope, values } = await compute(ctx, query)
        return { name: `figures-${scope.to}.csv`, mediaType: CSV, body: figuresCsv(ctx, scope, values) }
      },
    }),
  ]
}

function rowRoutes(catalogue: readonly Figure[], places: PlaceLookup): Route[] {
  const open = async (ctx: Context, ref: string, query: z.output<typeof scopeQuery>) => {
    const asked = { figure: findFigure(catalogue, ref), ...(await askedScope(ctx, query, places)) }
    allow(figurePolicy.openRows(ctx.actor, asked))
    return asked
  }
  return [
    defineRoute({
      method: 'GET',
      path: '/review/figures/:ref/rows',
      operationId: 'listCountedRows',
      summary: 'The rows a figure was counted from, oldest first',
      access: READERS,
      params: refParams,
      query: rowsQuery,
      response: countedRowsSchema,
      handle: async (ctx, { params, query }) => {
        const { figure, scope } = await open(ctx, params.ref, query)
        const page = await listCountedRows(ctx, figure, scope, query)
        const names = await places.names(ctx, [...new Set(page.items.map((row) => row.placeCode))])
        return { items: page.items.map((row) => presentRow(row, figure, names)), nextCursor: page.nextCursor }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/review/figures/:ref/rows.csv',
      operationId: 'exportCountedRows',
      summary: 'All rows a figure was counted from, as CSV',
      access: READERS,
      params: refParams,
      query: scopeQuery,
      response: 'file',
      handle: async (ctx, { params, query }) => {
        const { figure, scope } = await open(ctx, params.ref, query)
        const body = countedRowsCsv(ctx, figure, scope, places)
        return { name: `${figure.ref}-${scope.to}.csv`, mediaType: CSV, body }
      },
    }),
  ]
}

function presentRow(
  { placeCode, amount, ...row }: CountedRow,
  figure: Figure,
  names: ReadonlyMap<string, string>,
): z.output<typeof countedRowsSchema>['items'][number] {
  return {
    ...row,
    place: { code: placeCode, name: names.get(placeCode) ?? placeCode },
    ...(amount === undefined ? {} : { amount: publishedValue(amount.toString(), figure) }),
  }
}

async function askedScope(
  ctx: Context,
  query: z.output<typeof scopeQuery>,
  places: PlaceLookup,
): Promise<Asked> {
  const placeCode = query.place ?? ownPlace(ctx.actor)
  const scope = figureScope(periodOf(query, ctx.now), placeCode === COUNTRY ? null : placeCode)
  const within = scope.placeCode === null ? [COUNTRY] : await places.path(ctx, scope.placeCode)
  return { scope, within }
}

function presentFigure(ctx: Context, figure: FigureValue) {
  const { ref, id, name, unit, qualifier, kind, rows, opens } = figure
  return {
    ...{ ref, id, qualifier, kind, rows, opens },
    name: name[ctx.language],
    value: publishedValue(figure.value, figure),
    unit: { code: unit.code, label: unit[ctx.language] },
    text: formatFigure(figure.value, figure, ctx.language),
  }
}

function presentDefinition(ctx: Context, figure: Figure) {
  const { ref, id, name, unit, qualifier, kind, definition, opens } = figure
  return {
    ...{ ref, id, qualifier, opens },
    name: name[ctx.language],
    unit: { code: unit.code, label: unit[ctx.language] },
    kind: { code: kind, label: KIND_NAMES[kind][ctx.language] },
    definition: definition[ctx.language],
  }
}
