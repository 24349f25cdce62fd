import { Loaded } from '#web/console/parts/loaded.tsx'
import { CodeName } from '#web/features/register/codes.console.tsx'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Facts, type Fact } from '#web/console/parts/facts.tsx'
import { usePostingReviews, usePostingVersions, type PostingVersions } from './api-life.console.ts'
import { visibilityNames } from './labels.console.ts'
import { DetailFacts } from './posting-facts.console.tsx'
import { ReviewScores } from './review-scores.tsx'
import { TextChange } from './text-change.tsx'
import { changedDetails } from './version-details.ts'
import { exchangeTexts } from './texts.console.ts'
import { lifeTexts } from './texts-life.ts'

type Version = PostingVersions['items'][number]
type Content = PostingVersions['current']

/** The reviews of one posting. */
export function PostingReviews({ id }: { id: string }) {
  const query = usePostingReviews(id)
  return <Loaded query={query}>{({ items }) => <ReviewScores reviews={items} />}</Loaded>
}

function useColumnFacts(before: Content, after: Content): Readonly<Record<string, Fact>> {
  const t = useTexts(exchangeTexts)
  const life = useTexts(lifeTexts)
  const text = (key: 'title' | 'abstract' | 'body'): Fact => ({
    label: life(key),
    value: <TextChange before={before[key]} after={after[key]} />,
    isLong: true,
  })
  const code = (scheme: 'industry' | 'subject', content: Content) => {
    const value = scheme === 'industry' ? content.industryCode : content.subjectCode
    return value ? <CodeName scheme={scheme} code={value} /> : life('none')
  }
  const pair = (label: string, old: Fact['value'], now: Fact['value']): Fact => ({
    label,
    value: (
      <>
        <del>{old}</del> <ins>{now}</ins>
      </>
    ),
  })
  return {
    kind: pair(life('kind'), t(before.kind), t(after.kind)),
    title: text('title'),
    abstract: text('abstract'),
    body: text('body'),
    placeCode: pair(life('placeCode'), before.placeName, after.placeName),
    industryCode: pair(life('industryCode'), code('industry', before), code('industry', after)),
    subjectCode: pair(life('subjectCode'), code('subject', before), code('subject', after)),
    visibility: pair(
      life('visibility'),
      t(visibilityNames[before.visibility]),
      t(visibilityNames[after.visibility]),
    ),
  }
}

function Change({ version, after }: { version: Version; after: Content }) {
  const t = useTexts(lifeTexts)
  const { language } = useLanguage()
  const { content: before, changed, replacedAt } = version
  const columns = useColumnFacts(before, after)
  const facts = changed.flatMap((name) => columns[name] ?? [])
  const hasOthers = changed.some((name) => !name.startsWith('details.') && !columns[name])
  const hasDetails = changed.some((name) => name.startsWith('details.'))
  return (
    <section>
      <h3>{t('changedOn', { date: formatDate(replacedAt, language) })}</h3>
      {changed.length === 0 ? <p className="hint">{t('same')}</p> : null}
      <Facts items={facts} />
      {hasDetails ? (
        <>
          <h4>{t('before')}</h4>
          <DetailFacts details={changedDetails(before, changed)} regionNames={before.regionNames} />
          <h4>{t('after')}</h4>
          <DetailFacts details={changedDetails(after, changed)} regionNames={after.regionNames} />
        </>
      ) : null}
      {hasOthers ? <p className="hint">{t('otherFields')}</p> : null}
    </section>
  )
}

/** What a posting said before each of its changes. */
export function PostingVersionList({ id }: { id: string }) {
  const t = useTexts(lifeTexts)
  const query = usePostingVersions(id)
  return (
    <Loaded query={query}>
      {({ current, items }) => (
        <>
          <p className="hint">{t(items.length === 0 ? 'versionsEmpty' : 'versionsLead')}</p>
          {items.map((version, index) => (
            <Change key={version.version} version={version} after={items[index - 1]?.content ?? current} />
          ))}
        </>
      )}
    </Loaded>
  )
}
