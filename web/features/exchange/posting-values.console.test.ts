import { describe, expect, it } from 'vitest'
import type { Posting } from './api.console.ts'
import { draftOf, valuesOf, type PostingValues } from './posting-values.console.ts'

const values: PostingValues = {
  kind: 'need',
  title: '泡菜发酵控温',
  placeCode: '510903',
  ownerOrganisationId: 'o1',
  details: {
    budgetLowFen: '1,200',
    presentMethod: '人工测温',
    wants: '',
    methods: '属于供给的字段',
    indices: [
      { name: '温差', op: '<=', value: '0.5', upper: '9', required: true },
      { name: '温度', op: 'between', value: '18', upper: '22', unit: '℃' },
    ],
    regions: ['510900'],
  },
  visibility: 'broker',
  conflicts: [{ value: 'o2', label: '示例食品公司' }],
}

describe('the values of the posting form', () => {
  it('are sent in fen, without empty fields and without those of other kinds', () => {
    expect(draftOf(values, 'p1')).toEqual({
      kind: 'need',
      title: '泡菜发酵控温',
      abstract: '',
      body: '',
      ownerOrganisationId: 'o1',
      ownerPersonId: null,
      placeCode: '510903',
      industryCode: null,
      subjectCode: null,
      details: {
        budgetLowFen: '120000',
        presentMethod: '人工测温',
        indices: [
          { name: '温差', op: '<=', value: 0.5, unit: '', required: true },
          { name: '温度', op: 'between', value: 18, upper: 22, unit: '℃' },
        ],
        regions: ['510900'],
      },
      visibility: 'broker',
      conflicts: [{ id: 'o2', name: '示例食品公司' }],
    })
  })

  it('belong to the person when no organisation is named', () => {
    const { ownerOrganisationId: _none, ...own } = values
    expect(draftOf(own, 'p1').ownerPersonId).toBe('p1')
  })

  it('come back from a stored posting as they were typed', () => {
    const draft = draftOf(values, null)
    const stored = { ...draft, details: draft.details ?? {} } as Posting
    expect(valuesOf(stored)).toEqual({
      kind: 'need',
      title: '泡菜发酵控温',
      abstract: '',
      body: '',
      placeCode: '510903',
      ownerOrganisationId: 'o1',
      details: {
        budgetLowFen: '1200',
        presentMethod: '人工测温',
        indices: [
          { name: '温差', op: '<=', value: '0.5', unit: '', required: true },
          { name: '温度', op: 'between', value: '18', upper: '22', unit: '℃' },
        ],
        regions: ['510900'],
      },
      visibility: 'broker',
      conflicts: [{ value: 'o2', label: '示例食品公司' }],
    })
  })
})
