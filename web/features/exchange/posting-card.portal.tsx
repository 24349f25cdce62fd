import './exchange.portal.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { postingPaths } from '#web/portal/paths.ts'
import { Tag, type Tone } from '#web/ui/card.tsx'
import type { PostingCard, State } from './api.portal.ts'
import { postingTexts } from './texts.portal.ts'

const tones: Readonly<Record<State['tone'], Tone>> = {
  neutral: 'neutral',
  active: 'progress',
  good: 'success',
  attention: 'warning',
  ended: 'neutral',
}

/** A state in the words of the server. */
export function StateTag({ state }: { state: State }) {
  return <Tag tone={tones[state.tone]}>{state.label}</Tag>
}

/** Says that not everyone reads all of a posting; nothing where everyone does. */
export function VisibilityTag({ visibility }: Pick<PostingCard, 'visibility'>) {
  const t = useTexts(postingTexts)
  if (visibility === 'public') return null
  return <Tag>{t(visibility === 'matched' ? 'matchedOnly' : 'brokerOnly')}</Tag>
}

interface PostingItemProps {
  posting: PostingCard
  /** Shown where the states in a list differ. */
  withState?: boolean
  level?: 2 | 3
  onOpen?: () => void
  children?: ReactNode
}

/** One posting in a list: what it is, whose, from where and since when. */
export function PostingItem({ posting, withState = false, level = 2, onOpen, children }: PostingItemProps) {
  const t = useTexts(postingTexts)
  const { language } = useLanguage()
  const Heading = level === 2 ? 'h2' : 'h3'
  const { kind, title, abstract, ownerName, placeName, state, publishedAt, createdAt } = posting
  const since = publishedAt
    ? t('publishedOn', { date: formatDate(publishedAt, language) })
    : t('createdOn', { date: formatDate(createdAt, language) })
  return (
    <article className="card posting-item">
      <div className="row">
        <Tag tone={kind === 'need' ? 'warning' : 'progress'}>{t(kind)}</Tag>
        {withState ? <StateTag state={state} /> : null}
        <VisibilityTag visibility={posting.visibility} />
      </div>
      <Heading>
        <Link to={postingPaths.page(posting.id)} onClick={onOpen}>
          {title}
        </Link>
      </Heading>
      {abstract ? <p className="clamped">{abstract}</p> : null}
      <p className="quiet separated">
        {ownerName ? <span>{ownerName}</span> : null}
        <span>{placeName}</span>
        <span>{since}</span>
      </p>
      {children}
    </article>
  )
}
