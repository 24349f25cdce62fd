import { describe, expect, it } from 'vitest'
import { gradeOf } from './outcomes.ts'

describe('gradeOf', () => {
  it('grades each step, and a decline by its reason', () => {
    expect([
      gradeOf('shown'),
      gradeOf('opened'),
      gradeOf('introduced'),
      gradeOf('signed'),
      gradeOf('declined', 'unrelated'),
      gradeOf('declined', 'terms'),
      gradeOf('declined'),
    ]).toEqual([0, 1, 2, 3, 0, 1, 1])
  })
})
