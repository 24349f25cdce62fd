import { addDays } from '#platform/clock.ts'
import type { Random } from './random.ts'

/** A batch of work done on one day, at nine in the morning. */
export interface Batch {
  readonly at: Date
  readonly count: number
}

export function at(day: string, hour = 9): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * Spreads records over a span in batches `every` so many days, growing slowly as such platforms do; the counts add up.
 */
export function spread(
  random: Random,
  input: { from: string; to: string; total: number; every: number },
): Batch[] {
  const steps = Math.max(1, Math.floor(daysBetween(input.from, input.to) / input.every))
  const weights = Array.from(
    { length: steps },
    (_, step) => (0.6 + step / steps) * (0.7 + 0.6 * random.float()),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let given = 0
  let sum = 0
  return weights.map((weight, step) => {
    sum += weight
    const upTo = step === steps - 1 ? input.total : Math.round((input.total * sum) / whole)
    const count = upTo - given
    given = upTo
    return { at: at(addDays(input.from, (step + 1) * input.every)), count }
  })
}
