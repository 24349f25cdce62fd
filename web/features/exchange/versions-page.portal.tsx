import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCodeName } from '#web/features/register/code-select.portal.tsx'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { portalPaths, postingPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { DataList, type DataItem } from '#web/ui/card.tsx'
import { Breadcrumb, EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { usePostingVersions, type PostingVersions } from './api-life.portal.ts'
import { DetailList } from './details.portal.tsx'
import { isMissing, PostingMissing } from './posting-page.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { TextChange } from './text-change.tsx'
import { matchesTexts, mineTexts } from './texts-mine.portal.ts'
import { postingTexts } from './texts.portal.ts'
import { lifeTexts } from './texts-life.ts'
import { changedDetails } from './version-details.ts'

type Version = PostingVersions['items'][number]
type Content = PostingVersions['current']

function Code({ scheme, code }: { scheme: 'industry' | 'subject'; code: string | null }) {
  const t = useTexts(lifeTexts)
  return <>{useCodeName(scheme, code) || t('none')}</>
}

const visibilityKeys = { public: 'openToAll', matched: 'matchedOnly', broker: 'brokerOnly' } as const

/** A value that is chosen, as it was and as it is. */
function pair(before: ReactNode, after: ReactNode): ReactNode {
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  )
}

function useColumns(before: Content, after: Content): Readonly<Record<string, DataItem>> {
  const t = useTexts(lifeTexts)
  const posting = useTexts(postingTexts)
  const text = (key: 'title' | 'abstract' | 'body') => ({
    label: t(key),
    value: <TextChange before={before[key]} after={after[key]} />,
  })
  const code = (scheme: 'industry' | 'subject', key: 'industryCode' | 'subjectCode') => ({
    label: t(key),
    value: pair(<Code scheme={scheme} code={before[key]} />, <Code scheme={scheme} code={after[key]} />),
  })
  return {
    kind: { label: t('kind'), value: pair(posting(before.kind), posting(after.kind)) },
    title: text('title'),
    abstract: text('abstract'),
    body: text('body'),
    placeCode: { label: t('placeCode'), value: pair(before.placeName, after.placeName) },
    industryCode: code('industry', 'industryCode'),
    subjectCode: code('subject', 'subjectCode'),
    visibility: {
      label: t('visibility'),
      value: pair(t(visibilityKeys[before.visibility]), t(visibilityKeys[after.visibility])),
    },
  }
}

function Change({ version, after }: { version: Version; after: Content }) {
  const t = useTexts(lifeTexts)
  const { language } = useLanguage()
  const { content: before, changed, replacedAt } = version
  const columns = useColumns(before, after)
  const hasDetails = changed.some((name) => name.startsWith('details.'))
  const hasOthers = changed.some((name) => !name.startsWith('details.') && !columns[name])
  const regions = (names: readonly string[]) => (changed.includes('details.regions') ? names : [])
  return (
    <section className="card stack">
      <h2>{t('changedOn', { date: formatDate(replacedAt, language) })}</h2>
      {changed.length === 0 ? <p>{t('same')}</p> : null}
      <DataList items={changed.flatMap((name) => columns[name] ?? [])} />
      {hasDetails ? (
        <>
          <h3>{t('before')}</h3>
          <DetailList
            kind={before.kind}
            details={changedDetails(before, changed)}
            regionNames={regions(before.regionNames)}
          />
          <h3>{t('after')}</h3>
          <DetailList
            kind={after.kind}
            details={changedDetails(after, changed)}
            regionNames={regions(after.regionNames)}
          />
        </>
      ) : null}
      {hasOthers ? <p>{t('otherFields')}</p> : null}
    </section>
  )
}

function Versions({ id }: { id: string }) {
  const t = useTexts(lifeTexts)
  const versions = usePostingVersions(id)
  if (versions.error && isMissing(versions.error)) return <PostingMissing />
  if (versions.error) return <ReadProblem error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <Skeleton lines={8} />
  const { current, items } = versions.data
  if (items.length === 0) return <EmptyState title={t('versionsEmpty')}>{t('versionsLead')}</EmptyState>
  return (
    <div className="stack-large">
      {items.map((version, index) => (
        <Change key={version.version} version={version} after={items[index - 1]?.content ?? current} />
      ))}
    </div>
  )
}

/** What a posting of the reader's said before each change since it was submitted. */
export function VersionsPage() {
  const t = useTexts(lifeTexts)
  const mine = useTexts(mineTexts)
  const matches = useTexts(matchesTexts)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <SignedIn title={t('versionsTitle')}>
      {() => (
        <div className="column page">
          <Breadcrumb
            crumbs={[
              { label: mine('title'), to: portalPaths.mine },
              { label: matches('seePosting'), to: postingPaths.page(id) },
              { label: t('versionsTitle') },
            ]}
          />
          <PageHeader title={t('versionsTitle')} lead={t('versionsLead')} />
          <Versions id={id} />
        </div>
      )}
    </SignedIn>
  )
}
