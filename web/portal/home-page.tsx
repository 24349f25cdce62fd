import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Card } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SearchBox } from '#web/ui/search.tsx'
import { portalPaths } from './paths.ts'
import { homeTexts, layoutTexts } from './texts.ts'

const entries = [
  {
    key: 'offers',
    text: 'offersText',
    icon: 'lamp',
    to: portalPaths.search,
    search: { side: 'offer' },
  },
  {
    key: 'needs',
    text: 'needsText',
    icon: 'question',
    to: portalPaths.search,
    search: { side: 'need' },
  },
  { key: 'postNeed', text: 'postNeedText', icon: 'pen', to: portalPaths.publish, search: { kind: 'need' } },
  { key: 'mine', text: 'mineText', icon: 'person', to: portalPaths.mine, search: {} },
] as const

const steps = [
  ['how1', 'how1Text'],
  ['how2', 'how2Text'],
  ['how3', 'how3Text'],
  ['how4', 'how4Text'],
] as const

function Hero() {
  const t = useTexts(homeTexts)
  const navigate = useNavigate()
  const scopes = [
    { value: 'offer', label: t('scopeOffers') },
    { value: 'need', label: t('scopeNeeds') },
  ]
  return (
    <section className="hero" aria-labelledby="hero-title">
      <div className="column">
        <div className="hero-text">
          <h1 id="hero-title">{t('title')}</h1>
          <p>{t('lead')}</p>
          <SearchBox
            label={t('searchLabel')}
            example={t('searchExample')}
            scopes={scopes}
            onSearch={(words, side) =>
              void navigate({ to: portalPaths.search, search: words ? { q: words, side } : { side } })
            }
          />
        </div>
        <HeroRoads />
      </div>
    </section>
  )
}

/** The crossing of the mark, drawn large and faint. */
function HeroRoads() {
  return (
    <svg className="hero-roads" viewBox="0 0 360 240" fill="none" aria-hidden="true">
      <g stroke="#f0b899" strokeWidth="26">
        <path d="M-10 40C70 40 115 78 154 110M370 200C290 200 245 162 206 130" />
      </g>
      <g stroke="#9fc0f5" strokeWidth="26">
        <path d="M-10 200C130 200 230 40 370 40" />
      </g>
      <g stroke="#fff" strokeWidth="2.5" strokeDasharray="12 10">
        <path d="M-10 40C70 40 115 78 154 110M370 200C290 200 245 162 206 130" />
        <path d="M-10 200C130 200 230 40 370 40" />
      </g>
    </svg>
  )
}

function Entries() {
  const t = useTexts(homeTexts)
  return (
    <section className="stack" aria-labelledby="entries-title">
      <h2 id="entries-title">{t('entries')}</h2>
      <div className="entry-cards">
        {entries.map(({ key, text, icon, to, search }) => (
          <Card
            key={key}
            level={3}
            to={to}
            search={search}
            title={
              <span className="entry-title">
                <Icon name={icon} size={24} />
                {t(key)}
              </span>
            }
          >
            <p>{t(text)}</p>
          </Card>
        ))}
      </div>
    </section>
  )
}

/** One figure of the strip on the home page; `value` is usually a `Count` or `Money`. */
export interface StripFigure {
  readonly label: string
  readonly value: ReactNode
  /** The search that lists what was counted. */
  readonly side?: 'need' | 'offer'
}

/** A few figures that say what the platform does. Without figures nothing is shown. */
export function NumbersStrip({ figures }: { figures: readonly StripFigure[] }) {
  const t = useTexts(homeTexts)
  if (figures.length === 0) return null
  return (
    <section aria-label={t('numbers')}>
      <dl className="numbers">
        {figures.map(({ label, value, side }) => (
          <div key={label}>
            <dt>
              {side === undefined ? (
                label
              ) : (
                <Link to={portalPaths.search} search={{ side }}>
                  {label}
                </Link>
              )}
            </dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function HowItWorks() {
  const t = useTexts(homeTexts)
  return (
    <section className="stack" aria-labelledby="how-title">
      <h2 id="how-title">{t('how')}</h2>
      <ol className="how plain-list">
        {steps.map(([title, text], index) => (
          <li key={title}>
            <span className="how-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{t(title)}</h3>
              <p>{t(text)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface HomePageProps {
  figures?: readonly StripFigure[]
  /** What is new, between the figures and the explanation. */
  children?: ReactNode
}

/** The first page: a search, the four ways in, what the platform has done, and how a match comes about. */
export function HomePage({ figures = [], children }: HomePageProps) {
  const layout = useTexts(layoutTexts)
  const name = layout('name')
  const tagline = layout('tagline')
  useEffect(() => {
    document.title = `${name} · ${tagline}`
  }, [name, tagline])
  return (
    <>
      <Hero />
      <div className="column page">
        <Entries />
        <NumbersStrip figures={figures} />
        {children}
        <HowItWorks />
      </div>
    </>
  )
}
