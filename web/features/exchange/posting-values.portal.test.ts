import { describe, expect, it } from 'vitest'
import type { Posting } from './api.portal.ts'
import { ofKind, stepOf } from './form-plan.portal.ts'
import {
  emptyIndex,
  emptyValues,
  readValues,
  valuesOf,
  withoutEmptyRows,
  type PostingValues,
} from './posting-values.portal.ts'

const words = {
  kind: 'choose the kind',
  title: 'at least 4 characters',
  place: 'choose the place',
  amount: 'an amount',
  number: 'a number',
  indexName: 'a name',
  range: 'a range',
}

const need: PostingValues = {
  ...emptyValues('need'),
  title: ' 高强度锻件热处理 ',
  placeCode: '510903',
  owner: '0193a0f0-0000-7000-8000-000000000001',
  details: { presentMethod: '人工调质', presentCostFen: '12.5', maturity: '' },
  indices: [{ name: '抗拉强度', op: '>=', value: '６００', upper: '', unit: 'MPa', required: true }],
  regions: ['510900'],
  visibility: 'matched',
  conflicts: [{ id: null, name: ' 示例铸造公司 ' }],
}

const draft = {
  kind: 'need',
  title: '高强度锻件热处理',
  abstract: '',
  body: '',
  ownerOrganisationId: '0193a0f0-0000-7000-8000-000000000001',
  ownerPersonId: null,
  placeCode: '510903',
  industryCode: null,
  subjectCode: null,
  details: {
    presentMethod: '人工调质',
    presentCostFen: '12500000',
    indices: [{ name: '抗拉强度', op: '>=', value: 600, unit: 'MPa', required: true }],
    regions: ['510900'],
  },
  visibility: 'matched',
  conflicts: [{ id: null, name: '示例铸造公司' }],
}

describe('readValues', () => {
  it('turns the form into a draft', () => {
    expect(readValues(need, { personId: 'p', words })).toEqual({ value: draft })
  })

  it('names every field that cannot be sent', () => {
    const values: PostingValues = {
      ...emptyValues(''),
      title: '锻件',
      details: { budgetLowFen: '约十万' },
      indices: [
        { ...emptyIndex, op: '=', value: '高' },
        { ...emptyIndex, name: '温度', op: 'between', value: '85', upper: '-40' },
      ],
    }
    expect(readValues(values, { personId: null, words })).toEqual({
      problems: [
        { field: 'kind', code: 'form', detail: 'choose the kind' },
        { field: 'title', code: 'form', detail: 'at least 4 characters' },
        { field: 'placeCode', code: 'form', detail: 'choose the place' },
        { field: 'details.budgetLowFen', code: 'form', detail: 'an amount' },
        { field: 'details.indices.0.name', code: 'form', detail: 'a name' },
        { field: 'details.indices.0.value', code: 'form', detail: 'a number' },
        { field: 'details.indices.1.upper', code: 'form', detail: 'a range' },
      ],
    })
  })

  it('sends the greater end of a range alone', () => {
    const rows = [
      { ...emptyIndex, name: '温度', op: 'between' as const, value: '-40', upper: '85', unit: '℃' },
      { ...emptyIndex, name: '精度', op: 'tolerance' as const, value: '0.01', upper: '7', unit: 'mm' },
    ]
    const read = readValues({ ...need, indices: rows }, { personId: 'p', words })
    expect('value' in read && read.value.details?.indices).toEqual([
      { name: '温度', op: 'between', value: -40, upper: 85, unit: '℃' },
      { name: '精度', op: 'tolerance', value: 0.01, unit: 'mm' },
    ])
  })

  it('publishes for oneself without an organisation', () => {
    const read = readValues({ ...need, owner: 'person' }, { personId: 'p', words })
    expect(read).toEqual({ value: { ...draft, ownerOrganisationId: null, ownerPersonId: 'p' } })
  })
})

describe('valuesOf', () => {
  it('reads a posting back into the form it came from', () => {
    const read = readValues(valuesOf(draft as unknown as Posting), { personId: 'p', words })
    expect(read).toEqual({ value: draft })
  })
})

describe('withoutEmptyRows', () => {
  it('leaves out rows that were opened and not filled', () => {
    const rows = [...need.indices, { ...emptyIndex, name: ' ' }]
    const conflicts = [...need.conflicts, { id: null, name: ' ' }]
    expect(withoutEmptyRows({ ...need, indices: rows, conflicts })).toEqual(need)
  })
})

describe('ofKind', () => {
  it('drops answers to questions of another kind', () => {
    const achievement: PostingValues = {
      ...need,
      kind: 'achievement',
      details: {
        presentMethod: 'x',
        advantage: 'y',
        priceLowFen: '1',
        priceHighFen: '2',
        budgetHighFen: '3',
      },
    }
    expect(ofKind(achievement).details).toEqual({ advantage: 'y', priceLowFen: '1', priceHighFen: '2' })
  })
})

describe('stepOf', () => {
  it('knows where each field is asked', () => {
    const fields = [
      'title',
      'placeCode',
      'body',
      'details.solves',
      'details.indices.0.name',
      'details.budgetLowFen',
      'visibility',
      'conflicts.0',
    ]
    const late = ['conditions', 'conditions', 'conditions', 'conditions']
    expect(fields.map(stepOf)).toEqual(['basics', 'basics', 'content', 'content', ...late])
  })
})
