import type { MatchSignal } from './api.portal.ts'

/** Tenths of a point, spread so that the parts add up to the score as it is shown. */
export function tenths(signals: readonly Pick<MatchSignal, 'contribution'>[]): number[] {
  const exact = signals.map(({ contribution }) => contribution * 10)
  const whole = exact.map(Math.floor)
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0))
  let rest = total - whole.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((one, other) => other.remainder - one.remainder)
  for (const { index } of byRemainder) {
    if (rest <= 0) break
    whole[index] = (whole[index] ?? 0) + 1
    rest -= 1
  }
  return whole.map((part) => part / 10)
}
