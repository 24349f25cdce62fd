import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { system } from '#platform/actor.ts'
import { contextOf, inTransaction, type Context } from '#platform/context.ts'
import { codeOf } from '#platform/data-directory.ts'
import { say, type Text } from '#platform/i18n.ts'
import { importSheet, type ImportResult } from '#platform/import.ts'
import type { SheetSource } from '#platform/sheets/index.ts'
import { postingImport } from '#exchange'
import { organisationImportAs, personImportAs } from '#register'
import type { Product } from '../product.ts'
import { cliFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  group: {
    zh: '从表格或 jsonl 文件导入，全部成功或一行不写',
    en: 'import a spreadsheet or jsonl file, whole or not at all',
  },
  file: { zh: '.xlsx、.csv 或 .jsonl 文件', en: 'an .xlsx, .csv or .jsonl file' },
  publish: { zh: '导入后立即发布（默认）', en: 'publish at once (the default)' },
  noPublish: { zh: '导入后等待审核', en: 'leave for review' },
  verified: {
    zh: '导入后即为已核验，由管理员负责，操作日志会写明（默认等待逐条核验）',
    en: 'take them in as verified by the administrator’s order, which the history says (left to be verified by default)',
  },
  place: {
    zh: '没有写明地区的行属于这个地区（默认 510900）',
    en: 'place of rows that name none (510900 by default)',
  },
  errors: {
    zh: '出错时把带原因的表格写到这里（默认 导入错误.xlsx）',
    en: 'where the workbook with the reasons goes when rows are refused (import-errors.xlsx by default)',
  },
  done: { zh: '已导入 {count} 行。', en: '{count} rows imported.' },
  problem: { zh: '第 {line} 行 {column} {reason}', en: 'line {line} {column} {reason}' },
}

interface ImportOptions extends PlaceOptions {
  readonly publish?: boolean
  readonly verified?: boolean
  readonly place: string
  readonly errors?: string
}

interface Kind {
  readonly name: string
  readonly about: Text
  /** Postings may be published at once; people and organisations taken in as verified. */
  readonly isPosting: boolean
  run(ctx: Context, source: SheetSource, options: ImportOptions): Promise<ImportResult>
}

function postings(name: string, side: 'need' | 'offer', about: Text): Kind {
  return {
    ...{ name, about, isPosting: true },
    run(ctx, source, { publish = true, place }) {
      const state = publish ? 'published' : 'submitted'
      return importSheet(ctx, postingImport({ side, placeCode: place, state, isTakenOver: true }), source)
    },
  }
}

const KINDS: readonly Kind[] = [
  postings('needs', 'need', { zh: '科技需求', en: 'needs' }),
  postings('offers', 'offer', {
    zh: '科技所能、成果、承接项目',
    en: 'offers: capabilities, achievements, undertakings',
  }),
  {
    ...{ name: 'organisations', about: { zh: '单位', en: 'organisations' }, isPosting: false },
    run: (ctx, source, { verified = false }) => importSheet(ctx, organisationImportAs({ verified }), source),
  },
  {
    ...{ name: 'people', about: { zh: '科技工作者和其他人员', en: 'people' }, isPosting: false },
    run: (ctx, source, { verified = false }) => importSheet(ctx, personImportAs({ verified }), source),
  },
]

/** The city the product begins with; a site elsewhere says `--place`. */
const FIRST_CITY = '510900'

export function addImport(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const group = program.command('import').description(say(TEXTS.group, language))
  for (const kind of KINDS) {
    const command = group
      .command(kind.name)
      .description(say(kind.about, language))
      .argument('<file>', say(TEXTS.file, language))
      .option('--errors <file>', say(TEXTS.errors, language))
    if (kind.isPosting) {
      command
        .option('--publish', say(TEXTS.publish, language))
        .option('--no-publish', say(TEXTS.noPublish, language))
        .option('--place <code>', say(TEXTS.place, language), FIRST_CITY)
    } else {
      command.option('--verified', say(TEXTS.verified, language))
    }
    addPlaceOptions(command, language).action((file: string, options: ImportOptions) =>
      importFile(kind, file, options, terminal),
    )
  }
}

async function importFile(
  kind: Kind,
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const { language } = terminal
  const path = resolve(file)
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw cliFaults.file_unreadable({ path: file, reason: codeOf(error) ?? '' })
  })
  await withProduct({ options, terminal }, async (product) => {
    const result = await inTransaction(product.source, { actor: system, language }, (ctx) =>
      kind.run(ctx, { path }, options),
    )
    for (const note of result.notes) terminal.note(note)
    if (result.problems.length > 0) await refuse(product, result, options, terminal)
    terminal.print(say(TEXTS.done, language, { count: result.imported }))
  })
}

const SHOWN = 10
/** An import's result lists no more problems than this; the workbook has them all. */
const MOST = 100

async function refuse(
  product: Product,
  result: ImportResult,
  options: ImportOptions,
  { note, language }: Terminal,
): Promise<never> {
  for (const { line, column, reason } of result.problems.slice(0, SHOWN)) {
    note(TEXTS.problem, { line, column, reason })
  }
  const path = options.errors ?? (language === 'zh' ? '导入错误.xlsx' : 'import-errors.xlsx')
  const ctx = contextOf(product.source, { actor: system, language })
  if (result.errorFileId) await saveCopy(ctx, result.errorFileId, path)
  throw cliFaults.rows_refused({
    rows: result.rows,
    problems: result.problems.length < MOST ? result.problems.length : `${MOST}+`,
    path,
  })
}

async function saveCopy(ctx: Context, fileId: string, path: string): Promise<void> {
  const { sha256 } = await ctx.db
    .selectFrom('platform.file')
    .select('sha256')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  const target = createWriteStream(path)
  try {
    await once(target, 'open')
    await pipeline(await ctx.files.read(sha256), target)
  } catch (error) {
    throw cliFaults.file_unwritable({ path, reason: codeOf(error) ?? String(error) })
  }
}
