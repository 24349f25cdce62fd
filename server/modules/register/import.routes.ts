import { z } from 'zod'
import type { Role } from '#platform/actor.ts'
import { decodeName } from '#platform/file.routes.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import type { Text } from '#platform/i18n.ts'
import { importSheet, type ImportDefinition } from '#platform/import.ts'
import { templateWorkbook } from '#platform/sheets/index.ts'
import { codeImport } from './code/code-import.ts'
import { organisationImportAs } from './organisation/organisation-import.ts'
import { personImportAs } from './person/person-import.ts'
import { placeImport } from './place/place-import.ts'

const MAX_BYTES = 50 * 1024 * 1024

const resultSchema = z
  .object({
    rows: z.int(),
    imported: z.int(),
    notes: z.array(z.string()),
    problems: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })),
    errorFileId: z.uuid().nullable(),
  })
  .meta({ id: 'RegisterImportResult' })

/** As verified past the second officer: administrators alone, which the use case checks by place. */
const verifiedQuery = z.object({ verified: z.enum(['true', 'false']).default('false') })

interface Importable<Row> {
  readonly path: string
  /** The end of the operation ids: `importPeople`, `getPeopleTemplate`. */
  readonly noun: string
  readonly title: Text
  readonly access: readonly [Role, ...Role[]]
  readonly help: readonly Text[]
  definition(options: { verified: boolean }): ImportDefinition<Row>
}

function routesOf<Row>(kind: Importable<Row>): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: `/register/imports/${kind.path}`,
      operationId: `import${kind.noun}`,
      summary: `Takes a spreadsheet of ${kind.title.en}: all rows, or none and a workbook with the reasons`,
      access: kind.access,
      upload: { maxBytes: MAX_BYTES },
      query: verifiedQuery,
      response: resultSchema,
      handle: (ctx, { query }, exchange) =>
        importSheet(ctx, kind.definition({ verified: query.verified === 'true' }), {
          bytes: exchange.bytes,
          name: decodeName(exchange.header('x-file-name')),
        }),
    }),
    defineRoute({
      method: 'GET',
      path: `/register/imports/${kind.path}/template`,
      operationId: `get${kind.noun}Template`,
      summary: `The workbook to fill in for importing ${kind.title.en}`,
      access: kind.access,
      response: 'file',
      handle: async (ctx) => ({
        name: ctx.language === 'zh' ? `${kind.title.zh}导入模板.xlsx` : `${kind.title.en}-template.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await templateWorkbook(kind.definition({ verified: false }).columns, ctx.language, kind.help),
      }),
    }),
  ]
}

const PLACE_HELP: Text = {
  zh: '所在地填写区划代码（如 510903）或全称（如 船山区）；同名的乡镇和村请填代码。',
  en: 'Give the place as a code (510903) or its full Chinese name; towns and villages that share a name by code.',
}

export const importRoutes: readonly Route[] = [
  ...routesOf({
    path: 'people',
    noun: 'People',
    title: { zh: '人员', en: 'people' },
    access: ['officer', 'administrator'],
    help: [PLACE_HELP],
    definition: personImportAs,
  }),
  ...routesOf({
    path: 'organisations',
    noun: 'Organisations',
    title: { zh: '单位', en: 'organisations' },
    access: ['officer', 'administrator'],
    help: [PLACE_HELP],
    definition: organisationImportAs,
  }),
  ...routesOf({
    path: 'places',
    noun: 'Places',
    title: { zh: '行政区划', en: 'places' },
    access: ['administrator'],
    help: [],
    definition: () => placeImport,
  }),
  ...routesOf({
    path: 'subjects',
    noun: 'Subjects',
    title: { zh: '学科', en: 'disciplines' },
    access: ['administrator'],
    help: [],
    definition: () => codeImport('subject'),
  }),
  ...routesOf({
    path: 'industries',
    noun: 'Industries',
    title: { zh: '行业', en: 'industries' },
    access: ['administrator'],
    help: [],
    definition: () => codeImport('industry'),
  }),
]
