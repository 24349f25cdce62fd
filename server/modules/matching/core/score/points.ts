/**
 * Whole points for the parts of a score, adding up to the score as it is shown, that is rounded.
 * The rest of the rounding goes to the parts that lost most, the first among equals (largest remainder).
 */
export function pointsOf(contributions: readonly number[]): number[] {
  const points = contributions.map(Math.floor)
  let missing = Math.round(contributions.reduce((sum, part) => sum + part, 0))
  for (const whole of points) missing -= whole
  const byRest = contributions
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of byRest.slice(0, missing)) points[at]!++
  return points
}
