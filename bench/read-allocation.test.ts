import { expect, it } from 'vitest'
import { readAllocation } from './read-allocation.ts'

it('reads cases and solvers, and leaves out what is neither', () => {
  const output = [
    'A: 300 trainings, 320 experts, 1 each, load up to 3',
    '  interchange                259.123456  processor 12 ms (1.0x), clock 13 ms',
    '  highs                      259.123456  processor 1800 ms (150.0x), clock 1850 ms, given 40 candidates a row',
    'C2: the same, load 40 to 52',
    '  munkres                          none  processor 5 ms (0.4x), clock 5 ms',
    'random: 1000 small cases, 612 with a solution, 0 differences from highs',
  ]
  expect(readAllocation(output.join('\n'))).toEqual([
    { case: 'A', solver: 'interchange', total: 259.123456, processorMs: 12, clockMs: 13, ratio: 1, note: '' },
    {
      case: 'A',
      solver: 'highs',
      total: 259.123456,
      processorMs: 1800,
      clockMs: 1850,
      ratio: 150,
      note: 'given 40 candidates a row',
    },
    { case: 'C2', solver: 'munkres', total: null, processorMs: 5, clockMs: 5, ratio: 0.4, note: '' },
  ])
})
