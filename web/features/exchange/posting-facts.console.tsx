import { Facts, type Fact } from '#web/console/parts/facts.tsx'
import { Day, Money } from '#web/console/parts/values.tsx'
import { CodeName } from '#web/features/register/codes.console.tsx'
import { useTexts } from '#web/lib/i18n.tsx'
import type { Posting, PostingDetails } from './api.console.ts'
import { indexText, visibilityNames } from './labels.console.ts'
import { exchangeTexts } from './texts.console.ts'

function Range({ low, high }: { low: string | undefined; high: string | undefined }) {
  if (low === undefined && high === undefined) return null
  return (
    <span>
      {low === undefined ? null : <Money fen={low} />}
      {low !== undefined && high !== undefined ? ' – ' : null}
      {high === undefined ? null : <Money fen={high} />}
    </span>
  )
}

function Indices({ indices }: { indices: PostingDetails['indices'] }) {
  const t = useTexts(exchangeTexts)
  if (!indices?.length) return null
  return (
    <ul className="plain-list">
      {indices.map((index) => (
        <li key={indexText(index)}>
          {indexText(index)}
          {index.required ? t('requiredMark') : null}
        </li>
      ))}
    </ul>
  )
}

const isRange = (low: string | undefined, high: string | undefined) => low !== undefined || high !== undefined

function useDetailFacts(details: PostingDetails): Fact[] {
  const t = useTexts(exchangeTexts)
  const long = (label: string, value: string | undefined): Fact => ({ label, value, isLong: true })
  const { budgetLowFen, budgetHighFen, priceLowFen, priceHighFen } = details
  return [
    long(t('presentMethod'), details.presentMethod),
    { label: t('presentCost'), value: details.presentCostFen && <Money fen={details.presentCostFen} /> },
    {
      label: t('indices'),
      value: details.indices?.length ? <Indices indices={details.indices} /> : null,
      isLong: true,
    },
    {
      label: t('budget'),
      value: isRange(budgetLowFen, budgetHighFen) && <Range low={budgetLowFen} high={budgetHighFen} />,
    },
    { label: t('deadline'), value: details.deadlineOn && <Day on={details.deadlineOn} /> },
    { label: t('wants'), value: details.wants && t(details.wants) },
    { label: t('contractKind'), value: details.contractKind && t(details.contractKind) },
    long(t('solves'), details.solves),
    long(t('advantage'), details.advantage),
    long(t('economics'), details.economics),
    long(t('methods'), details.methods),
    long(t('equipment'), details.equipment),
    long(t('cases'), details.cases),
    long(t('deliverables'), details.deliverables),
    { label: t('maturity'), value: details.maturity },
    { label: t('transferModes'), value: details.transferModes?.map((mode) => t(mode)).join('、') },
    { label: t('ipStatus'), value: details.ipStatus },
    { label: t('teamSize'), value: details.teamSize },
    { label: t('durationMonths'), value: details.durationMonths },
    {
      label: t('price'),
      value: isRange(priceLowFen, priceHighFen) && <Range low={priceLowFen} high={priceHighFen} />,
    },
  ].map((fact) => ({ ...fact, value: fact.value === false ? null : fact.value }))
}

/** Some of the structured answers, where all of them are not asked for. */
export function DetailFacts({
  details,
  regionNames,
}: {
  details: PostingDetails
  regionNames: readonly string[]
}) {
  const t = useTexts(exchangeTexts)
  const regions = details.regions ? regionNames.join('、') : null
  return <Facts items={[...useDetailFacts(details), { label: t('regions'), value: regions }]} />
}

/** Everything a posting says. */
export function PostingFacts({ posting }: { posting: Posting }) {
  const t = useTexts(exchangeTexts)
  const details = useDetailFacts(posting.details)
  return (
    <Facts
      items={[
        { label: t('kind'), value: t(posting.kind) },
        { label: t('owner'), value: posting.ownerName },
        { label: t('place'), value: posting.placeName },
        {
          label: t('industry'),
          value: posting.industryCode && <CodeName scheme="industry" code={posting.industryCode} />,
        },
        {
          label: t('subject'),
          value: posting.subjectCode && <CodeName scheme="subject" code={posting.subjectCode} />,
        },
        { label: t('createdAt'), value: <Day on={posting.createdAt} /> },
        { label: t('publishedAt'), value: posting.publishedAt && <Day on={posting.publishedAt} /> },
        { label: t('expiresOn'), value: posting.expiresOn && <Day on={posting.expiresOn} /> },
        { label: t('stateReason'), value: posting.stateReason, isLong: true },
        { label: t('abstract'), value: posting.abstract, isLong: true },
        { label: t('body'), value: posting.body, isLong: true },
        ...details,
        { label: t('regions'), value: posting.regionNames.join('、') || null },
        { label: t('visibility'), value: t(visibilityNames[posting.visibility]) },
        { label: t('conflicts'), value: posting.conflicts.map(({ name }) => name).join('、') || null },
      ]}
    />
  )
}
