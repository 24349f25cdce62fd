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
import {
  openOrder,
  publishPostings,
  returnPostings,
  submitPosting,
  usePosting,
  withdrawPosting,
  type Posting,
} from './api.console.ts'
import { PostingFacts } from './posting-facts.console.tsx'
import { exchangeTexts } from './texts.console.ts'

function ReturnButton({ id }: { id: string }) {
  const t = useTexts(exchangeTexts)
  const [open, setOpen] = useState(false)
  const giveBack = useAct(returnPostings, { done: t('returnDone'), onDone: () => setOpen(false) })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('return')}
      </Button>
      <ReasonDialog
        open={open}
        title={t('return')}
        hint={t('returnHint')}
        okText={t('return')}
        isDanger
        onSubmit={(reason) => giveBack.mutateAsync({ ids: [id], reason })}
        onClose={() => setOpen(false)}
      />
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
  const { id, abilities, state } = posting
  const publish = useAct(publishPostings, { done: t('publishDone') })
  const submit = useAct(submitPosting, { done: t('submitDone') })
  const canEdit = abilities.includes('edit') && ['draft', 'submitted', 'returned'].includes(state.code)
  return (
    <div className="table-group">
      {abilities.includes('publish') ? (
        <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate([id])}>
          {t('publish')}
        </Button>
      ) : null}
      {abilities.includes('submit') ? (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(id)}>
          {t('submit')}
        </Button>
      ) : null}
      {abilities.includes('return') ? <ReturnButton id={id} /> : null}
      <OrderActions posting={posting} />
      {canEdit ? (
        <Button onClick={() => void navigate({ to: `/postings/${id}/edit` })}>{t('edit')}</Button>
      ) : null}
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
      ]}
    />
  )
}
