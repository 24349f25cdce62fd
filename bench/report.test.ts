import { expect, it } from 'vitest'
import { figure, rounded, table } from './report.ts'

it('lines up columns', () => {
  expect(
    table(
      ['engine', 'ms'],
      [
        ['a', '1.5'],
        ['longest', '12'],
      ],
    ),
  ).toBe(['engine    ms', '-------  ---', 'a        1.5', 'longest   12'].join('\n'))
})

it('shows three digits and keeps five', () => {
  expect([0.12345, 12.345, 1234.5].map(figure)).toEqual(['0.123', '12.3', '1235'])
  expect(rounded({ a: [1.2345678, 'x'], b: null, c: { d: 123456.7 } })).toEqual({
    a: [1.2346, 'x'],
    b: null,
    c: { d: 123460 },
  })
})
