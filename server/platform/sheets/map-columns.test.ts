import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { mapColumns, readSheet, type ColumnDefinition } from './index.ts'

const columns: ColumnDefinition<'name' | 'phone' | 'amount'>[] = [
  { key: 'name', zh: '姓名', en: 'Full name', required: true },
  { key: 'phone', zh: '手机号码', en: 'Mobile phone', aliases: ['电话', '手机（号）'] },
  { key: 'amount', zh: '金额（元）', en: 'Amount (yuan)', required: true },
]

async function map(csv: string) {
  return mapColumns(await readSheet({ bytes: Buffer.from(csv), name: 'a.csv' }), columns)
}

async function refusal(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (error instanceof Fault) return error
  throw new Error('nothing was refused')
}

describe('mapColumns', () => {
  it('finds columns by key, names and aliases and names the unknown ones', async () => {
    expect(await map('*姓名,电话,AMOUNT,备注\n张三,1,2,x\n,,3,')).toEqual({
      headers: { name: '*姓名', phone: '电话', amount: 'AMOUNT' },
      rows: [
        { line: 2, cells: { name: '张三', phone: '1', amount: '2' } },
        { line: 3, cells: { name: '', phone: '', amount: '3' } },
      ],
      unknown: ['备注'],
      notes: [
        {
          code: 'unknown_columns',
          text: {
            zh: '这些列无法识别，没有导入：备注。',
            en: 'These columns are not known and were not imported: 备注.',
          },
        },
      ],
    })
  })

  it.each([
    ['full name', '金额(元)'],
    ['ＦＵＬＬ ＮＡＭＥ＊', '金额'],
    ['姓名（必填）', '金额【元】'],
    ['姓 名', 'Amount'],
    ['NAME', '金额（单位：元）'],
    ['"姓\n名"', 'amount (CNY, yuan)'],
  ])('ignores case, marks, width and brackets: %s, %s', async (name, amount) => {
    const { rows } = await map(`${name},"${amount}"\n张三,2`)
    expect(rows.map((row) => row.cells)).toEqual([{ name: '张三', amount: '2' }])
  })

  it('leaves out keys the file has no column for', async () => {
    expect((await map('name,amount\n张三,2')).rows[0]?.cells).toEqual({ name: '张三', amount: '2' })
  })

  it('refuses a unit that contradicts the column', async () => {
    const fault = await refusal(map('姓名,金额（万元）\n张三,2'))
    expect([fault.code, fault.params]).toEqual([
      'sheet.unit_differs',
      { header: '金额（万元）', wanted: '金额（元）' },
    ])
  })

  it('names missing required columns in the language of the user', async () => {
    const fault = await refusal(map('电话,备注\n1,2'))
    expect([fault.code, fault.say('zh'), fault.say('en')]).toEqual([
      'sheet.required_missing',
      '缺少必填的列：姓名、金额（元）。请补上这些列，或下载导入模板。',
      'Required columns are missing: Full name, Amount (yuan). Add them or download the template.',
    ])
  })

  it('refuses two columns of one meaning', async () => {
    const fault = await refusal(map('姓名,Full Name,amount\n张三,李四,1'))
    expect([fault.code, fault.params]).toEqual([
      'sheet.column_twice',
      { first: '姓名', second: 'Full Name', zhName: '姓名', enName: 'Full name' },
    ])
  })
})
