/**
 * The codes from the province down to a place, read from its digits: 510903001 lies in 510000, 510900 and 510903.
 * No place, or the country, has an empty path.
 */
export function placePath(code: string): string[] {
  if (!/^\d{6}(\d{3}){0,2}$/.test(code) || code.startsWith('00')) return []
  const upper = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)]
  const lower = [code.slice(0, 9), code].filter(({ length }) => length > 6)
  return [...new Set([...upper, ...lower])]
}
