import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'error'

/** A state in words, on the colour of its tone. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

interface CardProps {
  title: ReactNode
  /** Makes the whole card lead to a page. */
  to?: string
  /** Values of that page's address after `?`. */
  search?: Readonly<Record<string, string>>
  /** Level of the heading in its page. */
  level?: 2 | 3
  children?: ReactNode
}

/** One thing in a list or on a start page. */
export function Card({ title, to, search = {}, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className={to === undefined ? 'card' : 'card card-link'}>
      <Heading>
        {to === undefined ? (
          title
        ) : (
          <Link to={to} search={search}>
            {title}
          </Link>
        )}
      </Heading>
      {children}
    </article>
  )
}

export interface DataItem {
  readonly label: string
  readonly value: ReactNode
}

/** Facts of one record as label and value; facts without a value are left out. */
export function DataList({ items }: { items: readonly DataItem[] }) {
  return (
    <dl className="data-list">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .flatMap(({ label, value }) => [
          <dt key={`${label}-label`}>{label}</dt>,
          <dd key={label}>{value}</dd>,
        ])}
    </dl>
  )
}
