import { describe, expect, it } from 'vitest'
import { ABSENT, boundWith, impactOf, lengthClass, saturationTable } from './impacts.ts'

/** What the table gives with `f / (f + 1)`, or with `1 / (1 + length)`: the rounded count, the rounded length. */
const countIn = (impact: number) => {
  const share = saturationTable({ flat: 1, slope: 0 })[impact]!
  return Math.round(share / (1 - share))
}
const lengthIn = (impact: number) => {
  const share = saturationTable({ flat: 0, slope: 1 })[impact]!
  return Math.round((countIn(impact) * (1 - share)) / share)
}

describe('impacts', () => {
  it('round counts down', () => {
    const counts = [0.5, 1, 2, 3.5, 4, 5, 7, 8, 11, 12, 15, 16, 1e6]
    expect(counts.map((count) => countIn(impactOf(count, 7)))).toEqual([
      1, 1, 2, 3, 4, 4, 6, 8, 8, 12, 12, 16, 16,
    ])
  })

  it('round lengths to the nearest class', () => {
    const lengths = [0, 1, 8, 9, 10, 100, 510, 512, 860, 1e4, 1e7]
    expect(lengths.map((length) => lengthIn(impactOf(1, lengthClass(length))))).toEqual([
      8, 8, 8, 10, 10, 108, 512, 512, 724, 5793, 5793,
    ])
  })

  it('give more for more occurrences and less for longer documents', () => {
    const table = saturationTable({ flat: 0.4, slope: 0.01 })
    expect(table.length).toBe(256)
    const isOrdered = [...table.slice(0, ABSENT)].every((share, impact) => {
      const isLonger = impact % 32 === 0 || share < table[impact - 1]!
      return isLonger && (impact < 32 || share > table[impact - 32]!)
    })
    expect(isOrdered).toBe(true)
  })

  it('leave one over for a term that is not there, which earns nothing', () => {
    expect([impactOf(16, lengthClass(1e4)), saturationTable({ flat: 1, slope: 1 })[ABSENT]]).toEqual([254, 0])
  })

  it('are bound by one that earns no less than any of them', () => {
    const table = saturationTable({ flat: 0.4, slope: 0.01 })
    const isBound = (first: number, second: number) => {
      const most = table[boundWith(first, second)]!
      return most >= table[first]! && most >= table[second]!
    }
    const all = Array.from({ length: ABSENT }, (_, impact) => impact)
    expect(all.flatMap((first) => all.filter((second) => !isBound(first, second)))).toEqual([])
  })
})
