import { Link } from '@tanstack/react-router'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { MyNav } from '#web/portal/my-nav.tsx'
import { portalPaths } from '#web/portal/paths.ts'
import { SignedIn } from '#web/portal/signed-in.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { EmptyState, PageHeader, Skeleton } from '#web/ui/page.tsx'
import { LoadMore } from '#web/ui/paging.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useInbox, useReadMessage, type InboxMessage } from './api.portal.ts'
import { inboxTexts } from './texts.portal.ts'

function MessageActions({ message }: { message: InboxMessage }) {
  const t = useTexts(inboxTexts)
  const toast = useToast()
  const read = useReadMessage()
  const { id, link, readAt } = message
  return (
    <div className="row">
      {link ? (
        <Link className="button button-secondary" to={link} onClick={() => (readAt ? null : read.mutate(id))}>
          {t('open')}
        </Link>
      ) : null}
      {readAt ? null : (
        <Button
          look="quiet"
          busy={read.isPending}
          onClick={() => read.mutate(id, { onSuccess: () => toast(t('marked')) })}
        >
          {t('markRead')}
        </Button>
      )}
    </div>
  )
}

function MessageItem({ message }: { message: InboxMessage }) {
  const t = useTexts(inboxTexts)
  const { language } = useLanguage()
  return (
    <article className="card">
      <div className="row">
        {message.readAt ? null : <Tag tone="progress">{t('unread')}</Tag>}
        <span className="quiet">{formatDateTime(message.createdAt, language)}</span>
      </div>
      <h2>{message.subject}</h2>
      <p>{message.body}</p>
      <MessageActions message={message} />
    </article>
  )
}

function Messages() {
  const t = useTexts(inboxTexts)
  const inbox = useInbox()
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? []
  if (inbox.error && items.length === 0) {
    return (
      <div className="stack">
        <ProblemNotice error={inbox.error} />
        <div className="row">
          <Button onClick={() => void inbox.refetch()}>{t('retry')}</Button>
        </div>
      </div>
    )
  }
  if (inbox.isPending) return <Skeleton lines={6} />
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        action={
          <LinkButton to={portalPaths.publish} look="primary">
            {t('publish')}
          </LinkButton>
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="stack plain-list">
        {items.map((message) => (
          <li key={message.id}>
            <MessageItem message={message} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={items.length}
        hasMore={inbox.hasNextPage}
        busy={inbox.isFetchingNextPage}
        onMore={() => void inbox.fetchNextPage()}
      />
    </>
  )
}

/** The reader's messages, with the way to what each is about. */
export function InboxPage() {
  const t = useTexts(inboxTexts)
  return (
    <SignedIn title={t('title')}>
      {() => (
        <div className="column page">
          <PageHeader title={t('title')} lead={t('lead')} />
          <MyNav />
          <Messages />
        </div>
      )}
    </SignedIn>
  )
}
