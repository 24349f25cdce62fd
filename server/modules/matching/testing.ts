import type { Context } from '#platform/context.ts'
import { createRandom } from './core/semantic/random.ts'
import { DEFAULT_WEIGHTS, type SignalName } from './core/score/signals.ts'
import { keepOutcomes, type LoggedOutcome, type OutcomeEvent } from './ranking/outcomes.ts'

/** With its waiting and retrying open to tests. */
export { httpEmbeddingProvider } from './embedding/http-provider.ts'

/** An id made of a number, for needs and offers that are in no table. */
export const numberedId = (number: number): string =>
  `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

const NAMES = Object.keys(DEFAULT_WEIGHTS) as SignalName[]

/** Signals as a match keeps them, with these values and 0 for all others. */
export function signalsOf(values: Partial<Record<SignalName, number>>) {
  return NAMES.map((name) => {
    const value = values[name] ?? 0
    const contribution = 100 * DEFAULT_WEIGHTS[name] * value
    return {
      name,
      value,
      weight: DEFAULT_WEIGHTS[name],
      contribution,
      points: Math.round(contribution),
      detail: {},
    }
  })
}

const OFFERS = 10

/**
 * Logs ten offers shown for each need, of which those whose indices are met were opened, introduced or signed:
 * the built-in weights rank them by words, so that there is something to learn.
 *
 * @param decidedBy the signal that decides; `chance` for none, so that there is nothing to learn
 */
export async function logLearnable(
  ctx: Context,
  { needIds, decidedBy = 'indices' }: { needIds: readonly string[]; decidedBy?: SignalName | 'chance' },
): Promise<void> {
  const random = createRandom(7)
  const logged: LoggedOutcome[] = []
  for (const [at, needId] of needIds.entries()) {
    for (let offer = 0; offer < OFFERS; offer++) {
      const values = Object.fromEntries(NAMES.map((name) => [name, random()])) as Record<SignalName, number>
      const worth = decidedBy === 'chance' ? random() : values[decidedBy]
      const signals = signalsOf(values)
      const score = signals.reduce((sum, { contribution }) => sum + contribution, 0)
      const pair = { needId, offerId: numberedId(1_000_000 + at * OFFERS + offer), score, signals }
      for (const event of stepsOf(worth)) logged.push({ ...pair, event })
    }
  }
  await keepOutcomes(ctx, logged)
}

function stepsOf(worth: number): OutcomeEvent[] {
  if (worth > 0.9) return ['shown', 'opened', 'introduced', 'agreed', 'signed']
  if (worth > 0.75) return ['shown', 'opened', 'introduced']
  return worth > 0.6 ? ['shown', 'opened'] : ['shown']
}
