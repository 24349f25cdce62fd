import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Loaded } from '#web/console/parts/loaded.tsx'
import { ReasonDialog } from '#web/console/parts/reason-dialog.tsx'
import { RecordDrawer } from '#web/console/parts/record-drawer.tsx'
import { RecordStateTag } from '#web/console/parts/values.tsx'
import { useAudit } from '#web/features/platform/api.console.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { liftPosting, renewPosting, suspendPosting } from './api-life.console.ts'
import { openOrder, submitPosting, usePosting, withdrawPosting, type Posting } from './api.console.ts'
import { PostingFacts } from './posting-facts.console.tsx'
import { PostingReviews, PostingVersionList } from './posting-versions.console.tsx'
import { ReviewDialog } from './review-dialog.console.tsx'
import { exchangeTexts } from './texts.console.ts'
import { lifeTexts } from './texts-life.ts'
import { reviewTexts } from './texts-review.console.ts'

function ReviewButton({ id }: { id: string }) {
  const t = useTexts(reviewTexts)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('review')}
      </Button>
      {open ? <ReviewDialog ids={[id]} onDone={close} onClose={close} /> : null}
    </>
  )
}

function SuspendButton({ id }: { id: string }) {
  const t = useTexts(reviewTexts)
  const [open, setOpen] = useState(false)
  const suspend = useAct(suspendPosting, { done: t('suspendDone'), onDone: () => setOpen(false) })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('suspend')}
      </Button>
      <ReasonDialog
        open={open}
        title={t('suspend')}
        hint={t('suspendHint')}
        okText={t('suspend')}
        isDanger
        onSubmit={(reason) => suspend.mutateAsync({ id, reason })}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

/** Suspension and term of what is or was public. */
function TermActions({ posting: { id, abilities } }: { posting: Posting }) {
  const t = useTexts(reviewTexts)
  const lift = useAct(liftPosting, { done: t('liftDone') })
  const renew = useAct(renewPosting, { done: t('renewDone') })
  return (
    <>
      {abilities.includes('lift') ? (
        <Button type="primary" loading={lift.isPending} onClick={() => lift.mutate(id)}>
          {t('lift')}
        </Button>
      ) : null}
      {abilities.includes('renew') ? (
        <Button loading={renew.isPending} onClick={() => renew.mutate(id)}>
          {t('renew')}
        </Button>
      ) : null}
      {abilities.includes('suspend') ? <SuspendButton id={id} /> : null}
    </>
  )
}

function WithdrawButton({ id }: { id: string }) {
  const t = useTexts(exchangeTexts)
  const { modal } = App.useApp()
  const withdraw = useAct(withdrawPosting, { done: t('withdrawDone') })
  const ask = () =>
    void modal.confirm({
      title: t('withdrawTitle'),
      content: t('withdrawText'),
      okText: t('withdraw'),
      onOk: () => withdraw.mutateAsync(id).catch(() => undefined),
    })
  return <Button onClick={ask}>{t('withdraw')}</Button>
}

function OrderActions({ posting }: { posting: Posting }) {
  const t = useTexts(exchangeTexts)
  const navigate = useNavigate()
  const open = useAct(openOrder, {
    done: t('openOrderDone'),
    onDone: ({ id }) => void navigate({ to: `/service-orders/${id}` }),
  })
  const mayOpen = posting.abilities.includes('openOrder')
  return (
    <>
      {posting.openOrder ? (
        <Link to={`/service-orders/${posting.openOrder.id}`}>
          {t('toOrder', { number: posting.openOrder.number })}
        </Link>
      ) : mayOpen ? (
        <Button type="primary" loading={open.isPending} onClick={() => open.mutate(posting.id)}>
          {t('openOrder')}
        </Button>
      ) : null}
      {mayOpen ? <Link to={`/workbench/${posting.id}`}>{t('toWorkbench')}</Link> : null}
    </>
  )
}

/** What the account may do with the posting; the server says so. */
function PostingActions({ posting }: { posting: Posting }) {
  const t = useTexts(exchangeTexts)
  const navigate = useNavigate()
  const { id, abilities } = posting
  const submit = useAct(submitPosting, { done: t('submitDone') })
  return (
    <div className="table-group">
      {abilities.includes('review') ? <ReviewButton id={id} /> : null}
      {abilities.includes('submit') ? (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(id)}>
          {t('submit')}
        </Button>
      ) : null}
      <OrderActions posting={posting} />
      {abilities.includes('edit') ? (
        <Button onClick={() => void navigate({ to: `/postings/${id}/edit` })}>{t('edit')}</Button>
      ) : null}
      <TermActions posting={posting} />
      {abilities.includes('withdraw') ? <WithdrawButton id={id} /> : null}
    </div>
  )
}

/** One posting beside its list. */
export function PostingDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTexts(exchangeTexts)
  const query = usePosting(id)
  const audit = useAudit(id)
  const posting = query.data
  const life = useTexts(lifeTexts)
  const has = (ability: string) => posting?.abilities.includes(ability) ?? false
  return (
    <RecordDrawer
      open={Boolean(id)}
      onClose={onClose}
      title={posting?.title ?? t('detail')}
      state={posting ? <RecordStateTag state={posting.state} /> : null}
      audit={audit}
      tabs={[
        {
          key: 'detail',
          label: t('detail'),
          content: (
            <Loaded query={query}>
              {(loaded) => (
                <div className="drawer-body">
                  <PostingActions posting={loaded} />
                  <PostingFacts posting={loaded} />
                </div>
              )}
            </Loaded>
          ),
        },
        ...(id && has('seeReviews')
          ? [{ key: 'reviews', label: life('reviews'), content: <PostingReviews id={id} /> }]
          : []),
        ...(id && has('seeVersions')
          ? [{ key: 'versions', label: life('versions'), content: <PostingVersionList id={id} /> }]
          : []),
      ]}
    />
  )
}
