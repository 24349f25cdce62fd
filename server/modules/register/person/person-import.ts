import type { Context } from '#platform/context.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { resolveCodes } from '../code/resolve-codes.ts'
import { parseIdNumber } from '../codes/id-number.ts'
import { parsePhone } from '../codes/phone.ts'
import { CONSENT_PURPOSES, consentPurposeNames, type ConsentPurpose } from '../consent/consent-purposes.ts'
import { registerFaults } from '../errors.ts'
import { checkPlaces } from '../place/check-places.ts'
import { resolvePlaces } from '../place/resolve-places.ts'
import { nameOf, readCells, repeated } from '../sheet-cells.ts'
import { importPeople } from './import-people.ts'
import { ID_NUMBER, PHONE } from './person-numbers.ts'

interface PersonRow {
  readonly name: string
  readonly phone: string | null
  readonly idNumber: string | null
  readonly email: string | null
  /** A place as written: a code or a name. */
  readonly place: string
  readonly employer: string
  readonly title: string
  /** A discipline as written: a code or a name. */
  readonly subject: string
  readonly introduction: string
  readonly isWorker: boolean
  /** What the form they signed consents to. */
  readonly consents: readonly ConsentPurpose[]
}

const personColumns: readonly ColumnDefinition[] = [
  { key: 'name', zh: '姓名', en: 'Name', required: true },
  { key: 'phone', zh: '手机号', en: 'Phone', aliases: ['电话', '联系电话', '手机', '电话号码'] },
  { key: 'idNumber', zh: '身份证号', en: 'ID number', aliases: ['身份证号码', '公民身份号码', '证件号码'] },
  { key: 'email', zh: '电子邮箱', en: 'Email', aliases: ['邮箱'] },
  {
    key: 'place',
    zh: '所在地',
    en: 'Place',
    aliases: ['行政区划', '区划代码', '所在区县', '县区', '区县'],
    required: true,
  },
  { key: 'employer', zh: '工作单位', en: 'Employer', aliases: ['单位', '所在单位'] },
  { key: 'title', zh: '职称', en: 'Professional title', aliases: ['技术职称', '职务'] },
  { key: 'subject', zh: '学科', en: 'Discipline', aliases: ['专业', '学科代码', '所属学科'] },
  { key: 'introduction', zh: '个人简介', en: 'Introduction', aliases: ['简介'] },
  { key: 'isWorker', zh: '科技工作者', en: 'S&T worker', aliases: ['是否科技工作者'] },
  { key: 'consents', zh: '已签授权', en: 'Consents signed', aliases: ['授权', '授权项'] },
]

const yesOrNo = new Map([
  ['是', true],
  ['否', false],
])

function parse(row: MappedRow): ReturnType<ImportDefinition<PersonRow>['parse']> {
  const cells = readCells(row, personColumns)
  const email = cells.text('email', 200)
  const purposes = readPurposes(cells.text('consents', 100))
  const parsed: PersonRow = {
    name: cells.text('name', 50),
    phone: cells.code('phone', parsePhone),
    idNumber: cells.code('idNumber', parseIdNumber),
    email: email === '' ? null : email,
    place: cells.text('place', 50),
    employer: cells.text('employer', 100),
    title: cells.text('title', 50),
    subject: cells.text('subject', 50),
    introduction: cells.text('introduction', 2_000),
    isWorker: cells.choice('isWorker', yesOrNo, true),
    consents: purposes.filter((purpose) => purpose !== undefined),
  }
  const problems = email === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) ? [] : [EMAIL_PROBLEM]
  const unread = purposes.includes(undefined) ? [CONSENT_PROBLEM] : []
  const all = [...cells.problems, ...problems, ...unread]
  return all.length > 0 ? { problems: all } : { row: parsed }
}

/** Names apart by commas or blanks; a name nobody knows is undefined. */
function readPurposes(text: string): (ConsentPurpose | undefined)[] {
  const names = text.split(/[\s,，、;；]+/).filter((name) => name !== '')
  return names.map((name) => CONSENT_PURPOSES.find((purpose) => consentPurposeNames[purpose].zh === name))
}

const CONSENT_PROBLEM = {
  column: nameOf(personColumns, 'consents'),
  text: {
    zh: `授权只能填写：${CONSENT_PURPOSES.map((purpose) => consentPurposeNames[purpose].zh).join('、')}；多项用顿号分开。`,
    en: `Consents are given by their Chinese names: ${CONSENT_PURPOSES.map((purpose) => consentPurposeNames[purpose].zh).join('、')}.`,
  },
}

const EMAIL_PROBLEM = {
  column: nameOf(personColumns, 'email'),
  text: { zh: '邮箱地址有误，请核对。', en: 'This is not a mail address; check it.' },
}

async function check(
  ctx: Context,
  rows: readonly LinedRow<PersonRow>[],
  verified: boolean,
): Promise<RowProblem[]> {
  const phone = nameOf(personColumns, 'phone')
  const idNumber = nameOf(personColumns, 'idNumber')
  return [
    ...(await checkPlaces(ctx, rows, { column: nameOf(personColumns, 'place'), verified })),
    ...(await checkSubjects(ctx, rows)),
    ...repeated(rows, { column: phone, valueOf: ({ row }) => row.phone }),
    ...repeated(rows, { column: idNumber, valueOf: ({ row }) => row.idNumber }),
    ...(await checkTaken(ctx, rows)),
  ]
}

async function checkSubjects(ctx: Context, rows: readonly LinedRow<PersonRow>[]): Promise<RowProblem[]> {
  const written = rows.filter(({ row }) => row.subject !== '')
  const known = await resolveCodes(
    ctx,
    'subject',
    written.map(({ row }) => row.subject),
  )
  return written.flatMap(({ line, row }) => {
    if (known.has(row.subject)) return []
    const fault = registerFaults.code_unknown({ code: row.subject })
    const text = { zh: fault.say('zh'), en: fault.say('en') }
    return [{ line, column: nameOf(personColumns, 'subject'), text }]
  })
}

async function checkTaken(ctx: Context, rows: readonly LinedRow<PersonRow>[]): Promise<RowProblem[]> {
  const indexesOf = (value: string | null, purpose: string) =>
    value === null ? [] : ctx.secrets.blindIndexes(value, purpose)
  const lines = rows.map(({ line, row }) => ({
    line,
    phone: indexesOf(row.phone, PHONE),
    idNumber: indexesOf(row.idNumber, ID_NUMBER),
  }))
  const phones = await takenAmong(
    ctx,
    'phoneIndex',
    lines.flatMap((row) => row.phone),
  )
  const idNumbers = await takenAmong(
    ctx,
    'idNumberIndex',
    lines.flatMap((row) => row.idNumber),
  )
  const problem = (line: number, key: string, text: RowProblem['text']) => ({
    line,
    column: nameOf(personColumns, key),
    text,
  })
  return lines.flatMap(({ line, phone, idNumber }) => [
    ...(phone.some((index) => phones.has(index))
      ? [problem(line, 'phone', registerFaults.phone_taken().text)]
      : []),
    ...(idNumber.some((index) => idNumbers.has(index))
      ? [problem(line, 'idNumber', registerFaults.id_number_taken().text)]
      : []),
  ])
}

async function takenAmong(
  ctx: Context,
  column: 'phoneIndex' | 'idNumberIndex',
  indexes: readonly string[],
): Promise<Set<string | null>> {
  if (indexes.length === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('register.person')
    .select(`${column} as taken`)
    .where((eb) => eb(column, '=', eb.fn.any(eb.val([...indexes]))))
    .where('state', 'not in', ['merged', 'closed'])
    .execute()
  return new Set(rows.map((row) => row.taken))
}

async function write(ctx: Context, rows: readonly PersonRow[], verified: boolean): Promise<void> {
  const places = await resolvePlaces(
    ctx,
    rows.map((row) => row.place),
  )
  const subjects = await resolveCodes(
    ctx,
    'subject',
    rows.map((row) => row.subject),
  )
  const people = rows.map(({ place, subject, ...row }) => ({
    ...row,
    placeCode: places.get(place) ?? place,
    subjectCode: subjects.get(subject) ?? null,
  }))
  await importPeople(ctx, people, { verified })
}

/** How people are taken from a spreadsheet: to be verified one by one, or as verified by an administrator. */
export function personImportAs({ verified }: { verified: boolean }): ImportDefinition<PersonRow> {
  return {
    columns: personColumns,
    parse,
    check: (ctx, rows) => check(ctx, rows, verified),
    write: (ctx, rows) => write(ctx, rows, verified),
  }
}
