import { describe, expect, it } from 'vitest'
import { addCounts, countTests, NONE, sayCounts } from './test-counts.ts'

const test = (status: string) => ({ status })

describe('test counts', () => {
  it('count the tests of all files, with those pending, to do and disabled as skipped', () => {
    const testResults = [
      { status: 'passed', assertionResults: [test('passed'), test('passed'), test('pending')] },
      { status: 'failed', assertionResults: [test('failed'), test('todo'), test('skipped')] },
    ]
    expect(countTests({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 3 })
  })

  it('count a file that could not be read, or whose hooks failed, as one failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [test('pending')] },
    ]
    expect(countTests({ testResults })).toEqual({ passed: 0, failed: 2, skipped: 1 })
  })

  it('add up, and are said in the closing line', () => {
    expect(addCounts([])).toEqual(NONE)
    const sum = addCounts([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ])
    expect(sayCounts(sum)).toBe('4 passed, 1 failed, 2 skipped')
  })
})
