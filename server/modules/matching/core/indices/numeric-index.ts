/** How a figure is meant; `tolerance` is ± around the nominal value. */
export type IndexOperator = '>=' | '>' | '<=' | '<' | '=' | 'between' | 'tolerance'

/** One technical index (技术指标), wanted by a need or reached by an offer: “抗拉强度 ≥ 600 MPa”. */
export interface NumericIndex {
  readonly name: string
  readonly operator: IndexOperator
  readonly value: number
  /** The greater end of a range, in the same unit. */
  readonly upper?: number
  /** As written; empty for a plain number. */
  readonly unit: string
  /** An offer that violates it is not matched at all. */
  readonly required?: boolean
}

const SIGNS: Readonly<Record<Exclude<IndexOperator, 'between' | 'tolerance'>, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
}

/** The sign and figures of an index: `≥ 600 MPa`, `-40~85 ℃`, `±0.01 mm`. */
export function formatFigure({ operator, value, upper, unit }: Omit<NumericIndex, 'name'>): string {
  const tail = unit === '' ? '' : /^[%‰℃℉°]/.test(unit) ? unit : ` ${unit}`
  if (operator === 'between') return `${value}~${upper ?? value}${tail}`
  if (operator === 'tolerance') return `±${value}${tail}`
  return `${SIGNS[operator]} ${value}${tail}`
}

/** An index as it can be read again: `抗拉强度 ≥ 600 MPa`. */
export function formatIndex(index: NumericIndex): string {
  return `${index.required ? '*' : ''}${index.name} ${formatFigure(index)}`
}
