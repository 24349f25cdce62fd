import { describe, expect, it } from 'vitest'
import type { Posting } from './api.portal.ts'
import { ofKind, stepOf } from './form-plan.portal.ts'
import {
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
}

const need: PostingValues = {
  ...emptyValues('need'),
  title: ' 高强度锻件热处理 ',
  placeCode: '510903',
  owner: '0193a0f0-0000-7000-8000-000000000001',
  details: { presentMethod: '人工调质', presentCostFen: '12.5', maturity: '' },
  indices: [{ name: '抗拉强度', op: '>=', value: '６００', unit: 'MPa' }],
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
    indices: [{ name: '抗拉强度', op: '>=', value: 600, unit: 'MPa' }],
  },
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
      indices: [{ name: '', op: '=', value: '高', unit: '' }],
    }
    expect(readValues(values, { personId: null, words })).toEqual({
      problems: [
        { field: 'kind', code: 'form', detail: 'choose the kind' },
        { field: 'title', code: 'form', detail: 'at least 4 characters' },
        { field: 'placeCode', code: 'form', detail: 'choose the place' },
        { field: 'details.budgetLowFen', code: 'form', detail: 'an amount' },
        { field: 'details.indices.0.name', code: 'form', detail: 'a name' },
        { field: 'details.indices.0.value', code: 'form', detail: 'a number' },
      ],
    })
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
    const rows = [...need.indices, { name: ' ', op: '>=' as const, value: '', unit: '' }]
    expect(withoutEmptyRows({ ...need, indices: rows })).toEqual(need)
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
    ]
    expect(fields.map(stepOf)).toEqual(['basics', 'basics', 'content', 'content', 'conditions', 'conditions'])
  })
})
