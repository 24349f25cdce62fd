import type { ReactNode } from 'react'
import { formatDate, formatMoney } from '#web/lib/format.ts'
import { useLanguage, useTexts, type Language, type Translate } from '#web/lib/i18n.tsx'
import { DataList, type DataItem } from '#web/ui/card.tsx'
import { Money } from '#web/ui/figures.tsx'
import type { PostingDetails, PostingKind, TechnicalIndex } from './api.portal.ts'
import { detailTexts } from './texts.portal.ts'

type Say = Translate<typeof detailTexts>

export const transferModeKeys = {
  transfer: 'modeTransfer',
  licence: 'modeLicence',
  shares: 'modeShares',
  use_first: 'modeUseFirst',
} as const

export const maturityKeys = [
  'maturity1',
  'maturity2',
  'maturity3',
  'maturity4',
  'maturity5',
  'maturity6',
  'maturity7',
  'maturity8',
  'maturity9',
] as const

const signs = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** A technical index in one line, such as 抗拉强度 ≥ 600 MPa, 温度 -40~85 ℃ or 精度 ±0.01 mm. */
function indexText({ name, op, value, upper, unit }: TechnicalIndex): string {
  const figure =
    op === 'between'
      ? `${value}~${upper ?? value}`
      : op === 'tolerance'
        ? `±${value}`
        : `${signs[op]} ${value}`
  return [name, figure, unit].filter(Boolean).join(' ')
}

interface Range {
  readonly low: string | undefined
  readonly high: string | undefined
}

/** An amount between two bounds, either of which may be missing; exact on hover. */
function moneyRange({ low, high }: Range, t: Say, language: Language): ReactNode {
  if (low !== undefined && low === high) return <Money fen={low} />
  const of = (fen: string) => formatMoney(fen, language)
  if (low !== undefined && high !== undefined) {
    const title = t('between', { low: of(low).exact, high: of(high).exact })
    return <span title={title}>{t('between', { low: of(low).text, high: of(high).text })}</span>
  }
  if (low !== undefined) return <span title={of(low).exact}>{t('from', { amount: of(low).text })}</span>
  if (high !== undefined) return <span title={of(high).exact}>{t('upTo', { amount: of(high).text })}</span>
  return null
}

function Lines({ text }: { text: string | undefined }) {
  return text ? <p className="kept-lines">{text}</p> : null
}

function Indices({ indices }: { indices: readonly TechnicalIndex[] }) {
  const t = useTexts(detailTexts)
  return (
    <ul className="plain-list">
      {indices.map((index) => (
        <li key={indexText(index)} className="numeric">
          {indexText(index)}
          {index.required ? <> {t('requiredMark')}</> : null}
        </li>
      ))}
    </ul>
  )
}

function prose(details: PostingDetails, t: Say): DataItem[] {
  const keys = [
    'presentMethod',
    'solves',
    'advantage',
    'economics',
    'methods',
    'equipment',
    'cases',
    'deliverables',
  ] as const
  return keys
    .filter((key) => details[key])
    .map((key) => ({ label: t(key), value: <Lines text={details[key]} /> }))
}

function conditions(details: PostingDetails, t: Say, language: Language): DataItem[] {
  const { maturity, transferModes = [], teamSize, durationMonths } = details
  const level = maturity === undefined ? undefined : maturityKeys[maturity - 1]
  const between = language === 'zh' ? '、' : ', '
  return [
    {
      label: t('budget'),
      value: moneyRange({ low: details.budgetLowFen, high: details.budgetHighFen }, t, language),
    },
    {
      label: t('price'),
      value: moneyRange({ low: details.priceLowFen, high: details.priceHighFen }, t, language),
    },
    { label: t('deadlineOn'), value: details.deadlineOn ? formatDate(details.deadlineOn, language) : null },
    { label: t('wants'), value: details.wants ? t(details.wants) : null },
    { label: t('contractKind'), value: details.contractKind ? t(details.contractKind) : null },
    { label: t('maturity'), value: level ? t('level', { level: maturity ?? 0, text: t(level) }) : null },
    {
      label: t('transferModes'),
      value: transferModes.map((mode) => t(transferModeKeys[mode])).join(between),
    },
    { label: t('ipStatus'), value: details.ipStatus },
    { label: t('teamSize'), value: teamSize === undefined ? null : t('people', { count: teamSize }) },
    {
      label: t('durationMonths'),
      value: durationMonths === undefined ? null : t('months', { count: durationMonths }),
    },
  ]
}

interface DetailListProps {
  kind: PostingKind
  details: PostingDetails
  /** The names of the places it is limited to. */
  regionNames?: readonly string[]
}

/** Whether anything at all was stated beyond title and text. */
export function hasDetails(details: PostingDetails): boolean {
  return Object.values(details).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
}

/** The structured answers of a posting as a list to read: numbers with their units, amounts, levels in words. */
export function DetailList({ kind, details, regionNames = [] }: DetailListProps) {
  const t = useTexts(detailTexts)
  const { language } = useLanguage()
  const { indices = [], presentCostFen } = details
  return (
    <DataList
      items={[
        ...prose(details, t),
        { label: t('presentCostFen'), value: presentCostFen ? <Money fen={presentCostFen} /> : null },
        {
          label: kind === 'need' ? t('indices') : t('indicesReached'),
          value: indices.length > 0 ? <Indices indices={indices} /> : null,
        },
        ...conditions(details, t, language),
        { label: t('regions'), value: regionNames.join(language === 'zh' ? '、' : ', ') },
      ]}
    />
  )
}
