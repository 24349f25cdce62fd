import { describe, expect, it } from 'vitest'
import { toUnitLength, vectorModelOf, type ModelState } from './vector-model.ts'

const state: ModelState = {
  dimensions: 2,
  texts: 3,
  terms: ['laser', 'tea', 'nothing'],
  steps: Float32Array.of(0.5, 0.25, 0),
  directions: Int8Array.of(4, 0, 0, 8, 1, 1),
  mean: new Float32Array(2),
}
const close = (vector: Float32Array | undefined) => vector && [...vector].map((one) => Number(one.toFixed(6)))
const unit = (x: number, y: number) => [x, y].map((one) => Number((one / Math.hypot(x, y)).toFixed(6)))

describe('vectorModelOf', () => {
  const model = vectorModelOf(state)

  it('adds up the directions of the terms by their steps and saturated counts', () => {
    expect([model.dimensions, model.state]).toEqual([2, state])
    expect(close(model.encode('laser tea laser unknown'))).toEqual(unit(2 * (1 + Math.log(2)), 2))
    expect(close(model.encode('tea'))).toEqual([0, 1])
  })

  it('takes weights below one as they are, saturates others and passes over what is not above zero', () => {
    const query = (laser: number, tea: number) =>
      close(model.encodeQuery({ terms: new Map([...Object.entries({ laser, tea })]) }))
    expect([query(0.5, 1), query(4, 0.25), query(-2, 1), query(0, 1), query(1, 1)]).toEqual([
      unit(0.5 * 2, 2),
      unit(2 * (1 + Math.log(4)), 0.25 * 2),
      [0, 1],
      [0, 1],
      unit(1, 1),
    ])
  })

  it('takes the mean out of the unit vector, and says nothing of what is left without a direction', () => {
    const centred = vectorModelOf({ ...state, mean: Float32Array.of(0, 1) })
    expect(close(centred.encode('laser tea'))).toEqual(unit(Math.SQRT1_2, Math.SQRT1_2 - 1))
    expect([centred.encode('tea'), centred.encode('nothing'), centred.encode('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('toUnitLength', () => {
  it('scales in place, or says that there is no direction', () => {
    const scaled = (...values: number[]) => {
      const vector = Float32Array.from(values)
      return [toUnitLength(vector), ...[...vector].map((one) => Number(one.toFixed(6)))]
    }
    expect([scaled(3, -4), scaled(0, 0), scaled(1e-9, 1e-9), scaled(1e-11, 0), scaled(Infinity, 1)]).toEqual([
      [true, 0.6, -0.8],
      [false, 0, 0],
      [true, 0.707107, 0.707107],
      [false, 0, 0],
      [false, Infinity, 1],
    ])
  })
})
