import type { ReactNode } from 'react'

export interface Fact {
  readonly label: string
  /** Nothing known shows no line. */
  readonly value: ReactNode
  /** Long texts take the whole width. */
  readonly isLong?: boolean
}

const isKnown = (value: ReactNode) => value !== null && value !== undefined && value !== ''

/** What is known of a record, line by line. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items
        .filter(({ value }) => isKnown(value))
        .map(({ label, value, isLong }) => (
          <div key={label} className={isLong ? 'facts-long' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
