import { Worker } from 'node:worker_threads'
import { faults, type FaultName } from './faults.ts'
import { tableFromGrid } from './grid.ts'
import type { GridRow } from './header.ts'
import { note, type Note, type SheetTable } from './table.ts'
import type { XlsxReply, XlsxRequest, XlsxSummary } from './xlsx.worker.ts'
import { openArchive } from './zip.ts'

const TIME_LIMIT_SECONDS = 60
const MEMORY_LIMIT_MB = 512
/** Title rows and the header, which come on top of the rows a file may have. */
const ROWS_ABOVE_DATA = 51

interface XlsxOptions {
  readonly bytes: Buffer
  readonly maxRows: number
  readonly sheet: string | undefined
  /** Limits of the worker, smaller in tests. */
  readonly limits?: { readonly seconds: number; readonly megabytes: number }
}

/**
 * Reads one sheet of a workbook in a worker of its own, bounded in memory and time.
 * The zip directory is checked first, so that nothing is inflated of a file that would not be read.
 */
export async function readXlsx(options: XlsxOptions): Promise<SheetTable> {
  const { zip } = await openArchive(options.bytes)
  zip.close()
  const rows: GridRow[] = []
  const summary = await runWorker(options, (batch) => {
    for (const row of batch) rows.push(row)
  })
  return tableFromGrid({
    format: 'xlsx',
    rows,
    merges: summary.merges,
    problems: summary.problems,
    notes: summaryNotes(summary),
    maxRows: options.maxRows,
  })
}

async function runWorker(
  { bytes, maxRows, sheet, limits }: XlsxOptions,
  onRows: (rows: readonly GridRow[]) => void,
): Promise<XlsxSummary> {
  const { seconds, megabytes } = limits ?? { seconds: TIME_LIMIT_SECONDS, megabytes: MEMORY_LIMIT_MB }
  const request: XlsxRequest = { bytes, sheet, maxRows, maxFilledRows: maxRows + ROWS_ABOVE_DATA }
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
  })
  const summary = new Promise<XlsxSummary>((resolve, reject) => {
    const timer = setTimeout(() => reject(faults.too_slow({ seconds })), seconds * 1000)
    worker.on('message', (reply: XlsxReply) => {
      if (reply.kind === 'rows') onRows(reply.rows)
      else if (reply.kind === 'done') resolve(reply.summary)
      else reject(refusal(reply))
    })
    worker.on('error', (error) => reject(isOutOfMemory(error) ? faults.too_heavy() : faults.damaged()))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(faults.too_heavy())
    })
  })
  try {
    return await summary
  } finally {
    await worker.terminate()
  }
}

function refusal({ code, params }: Extract<XlsxReply, { kind: 'fault' }>) {
  return faults[code.slice(code.indexOf('.') + 1) as FaultName](params)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function summaryNotes({ sheet, otherSheets, hiddenSheets, formulas, hiddenRows }: XlsxSummary): Note[] {
  const notes: Note[] = []
  if (otherSheets.length > 0) {
    const text = {
      zh: '读取了工作表“{sheet}”，没有读取：{names}。',
      en: 'The sheet "{sheet}" was read; not read: {names}.',
    }
    notes.push(note('other_sheets', text, { sheet, names: otherSheets.join(', ') }))
  }
  if (hiddenSheets.length > 0) {
    const text = { zh: '跳过了隐藏的工作表：{names}。', en: 'Hidden sheets were skipped: {names}.' }
    notes.push(note('hidden_sheets', text, { names: hiddenSheets.join(', ') }))
  }
  if (hiddenRows > 0) {
    const text = {
      zh: '有 {count} 行在工作表中被隐藏，也一并读取了。',
      en: '{count} rows are hidden in the sheet and were read as well.',
    }
    notes.push(note('hidden_rows', text, { count: hiddenRows }))
  }
  if (formulas > 0) {
    const text = {
      zh: '有 {count} 个单元格是公式，取用了文件中保存的计算结果。',
      en: '{count} cells hold formulas; the results stored in the file were taken.',
    }
    notes.push(note('formulas_cached', text, { count: formulas }))
  }
  return notes
}
