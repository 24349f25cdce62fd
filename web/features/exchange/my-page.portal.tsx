import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { introductionPath, portalPaths, postingPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Notice, ProblemNotice } from '#web/ui/notice.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { useMyIntroductions, usePostings, type PostingCard } from './api.portal.ts'
import { nextStep } from './next-step.portal.ts'
import { PostingItem } from './posting-card.portal.tsx'
import { Renew } from './renew.portal.tsx'
import { ReadProblem } from './read-problem.portal.tsx'
import { ownerTexts } from './texts.portal.ts'
import { mineTexts } from './texts-mine.portal.ts'

/** What needs the owner's hand comes first. */
const stateOrder = [
  'on_hold',
  'suspended',
  'expired',
  'draft',
  'published',
  'submitted',
  'contracted',
  'rejected',
  'withdrawn',
]

function byState(items: readonly PostingCard[]) {
  const groups = new Map<string, PostingCard[]>()
  for (const item of items) groups.set(item.state.code, [...(groups.get(item.state.code) ?? []), item])
  return [...groups.entries()]
    .sort(([one], [other]) => stateOrder.indexOf(one) - stateOrder.indexOf(other))
    .map(([code, postings]) => ({ code, label: postings[0]?.state.label ?? code, postings }))
}

/** Introductions that wait for the reader, above everything else. */
function Waiting() {
  const t = useTexts(mineTexts)
  const introductions = useMyIntroductions()
  const waiting = (introductions.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((one) => one.awaitsMe)
  if (waiting.length === 0) return null
  return (
    <Notice kind="warning" title={t('waiting')}>
      <ul className="stack plain-list">
        {waiting.map((one) => (
          <li key={one.id} className="row">
            <span>{one.mySide === 'need' ? one.offerTitle : one.needTitle}</span>
            <LinkButton to={introductionPath(one.id)} look="primary">
              {t('answer')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Step({ posting }: { posting: PostingCard }) {
  const t = useTexts(mineTexts)
  const owner = useTexts(ownerTexts)
  const [refused, setRefused] = useState<Error | null>(null)
  const { code } = posting.state
  return (
    <>
      <p>{nextStep(posting, owner)}</p>
      {code === 'draft' || code === 'on_hold' || code === 'suspended' ? (
        <div className="row">
          <LinkButton to={postingPaths.edit(posting.id)}>{t('edit')}</LinkButton>
        </div>
      ) : null}
      {code === 'expired' ? (
        <>
          {refused ? <ProblemNotice error={refused} /> : null}
          <div className="row">
            <Renew id={posting.id} onRefused={setRefused} />
          </div>
        </>
      ) : null}
      {code === 'published' ? (
        <div className="row">
          <LinkButton to={postingPaths.matches(posting.id)}>{t('matches')}</LinkButton>
        </div>
      ) : null}
    </>
  )
}

function MyPostings() {
  const t = useTexts(mineTexts)
  const mine = usePostings({ mine: 'true' }, 50)
  const items = mine.data?.pages.flatMap((page) => page.items) ?? []
  if (mine.error && items.length === 0) {
    return <ReadProblem error={mine.error} onRetry={() => void mine.refetch()} />
  }
  if (mine.isPending) return <Skeleton lines={8} />
  if (items.length === 0) {
    const publish = (
      <LinkButton to={portalPaths.publish} look="primary">
        {t('publish')}
      </LinkButton>
    )
    return (
      <EmptyState title={t('empty')} action={publish}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      {byState(items).map(({ code, label, postings }) => (
        <section key={code} className="stack" aria-labelledby={`state-${code}`}>
          <h2 id={`state-${code}`}>{t('group', { state: label, count: postings.length })}</h2>
          {postings.map((posting) => (
            <PostingItem key={posting.id} posting={posting} withState level={3}>
              <Step posting={posting} />
            </PostingItem>
          ))}
        </section>
      ))}
      {mine.hasNextPage ? (
        <LoadMore
          shown={items.length}
          hasMore
          busy={mine.isFetchingNextPage}
          onMore={() => void mine.fetchNextPage()}
        />
      ) : null}
    </>
  )
}

/** A member's own postings by state, with what to do next. */
export function MyPage() {
  const t = useTexts(mineTexts)
  return (
    <SignedIn title={t('title')}>
      {() => (
        <div className="column page">
          <PageHeader
            title={t('title')}
            lead={t('lead')}
            actions={
              <LinkButton to={portalPaths.publish} look="primary">
                {t('publish')}
              </LinkButton>
            }
          />
          <MyNav />
          <Waiting />
          <MyPostings />
        </div>
      )}
    </SignedIn>
  )
}
