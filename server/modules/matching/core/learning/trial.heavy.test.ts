import { describe, expect, it } from 'vitest'
import { createRandom } from '../semantic/random.ts'
import type { Outcome } from './outcomes.ts'
import { NO_NEARNESS } from './ranker.ts'
import { listsHeldOut, runTrial } from './trial.ts'

const dice = createRandom(4)
const outcomes = Array.from({ length: 200 }, (_, at): Outcome => {
  const title = dice()
  return {
    need: `n${at % 20}`,
    offer: `o${at}`,
    grade: Math.floor(4 * title),
    features: { title, body: dice() },
  }
})
const PRESENT = { title: 0.5, body: 0.5 }
const settings = { folds: 5, seed: 1, trees: { trees: 5 }, nearness: NO_NEARNESS }

describe('listsHeldOut', () => {
  it('holds out whole needs, each once, as long as they are', () => {
    const lists = listsHeldOut(outcomes, PRESENT, { ...settings, protocol: 'unseen' })
    expect(lists.map((list) => list.length)).toEqual(new Array(20).fill(10))
    expect(lists.map(([first]) => first!.need).sort()).toEqual(
      [...new Set(outcomes.map(({ need }) => need))].sort(),
    )
  })

  it('holds out every pair equally often, two fifths at a time, and never two rounds in one list', () => {
    const lists = listsHeldOut(outcomes, PRESENT, { ...settings, protocol: 'seen' })
    const answers = lists.flat()
    const times = Map.groupBy(answers, ({ offer }) => offer)
    expect([times.size, new Set([...times.values()].map((own) => own.length))]).toEqual([200, new Set([2])])
    for (const list of lists) {
      expect(new Set(list.map(({ need }) => need)).size).toBe(1)
      expect(new Set(list.map(({ offer }) => offer)).size).toBe(list.length)
    }
    const fifths = listsHeldOut(outcomes, PRESENT, { ...settings, protocol: 'seen', heldOut: 1 })
    expect(fifths.flat()).toHaveLength(200)
  })

  it('says the scores of the present weights as they are, and grades from 0 to 3', () => {
    const lists = listsHeldOut(outcomes, PRESENT, { ...settings, protocol: 'unseen' })
    const features = new Map(outcomes.map((outcome) => [outcome.offer, outcome.features]))
    for (const { offer, scores, grades } of lists.flat()) {
      const { title, body } = features.get(offer)!
      expect(scores.present).toBe(0.5 * title! + 0.5 * body!)
      for (const grade of Object.values(grades)) expect([0, 1, 2, 3]).toContain(grade)
    }
  })
})

describe('runTrial', () => {
  it('measures nothing where nothing fits', () => {
    const none = outcomes.map((outcome) => ({ ...outcome, grade: 0 }))
    const { present, weights, judged, trees, gain } = runTrial(none, PRESENT, {
      ...settings,
      protocol: 'seen',
    })
    const nothing = { ndcg10: 0, precision5: 0, meanAbsoluteError: 0 }
    expect({ present, weights, judged, trees }).toEqual({
      ...{ present: nothing, weights: nothing, judged: nothing, trees: nothing },
    })
    const still = { mean: 0, low: 0, high: 0 }
    expect(gain).toEqual({ weights: still, judged: still, trees: still })
  })
})
