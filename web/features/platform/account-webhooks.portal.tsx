import { useState } from 'react'
import type { components } from '#web/lib/api.generated.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { usePauseWebhook, useRemoveWebhook, useTryWebhook, useWebhooks } from './api-account.portal.ts'
import { NewWebhookForm, useTopicName } from './new-webhook-form.portal.tsx'
import { ShownOnce } from './shown-once.portal.tsx'
import { failureTexts, webhookTexts } from './texts-webhooks.portal.ts'

type Webhook = components['schemas']['Webhook']

function RemoveWebhook({ id, url }: Webhook) {
  const t = useTexts(webhookTexts)
  const toast = useToast()
  const remove = useRemoveWebhook()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button aria-label={t('removeNamed', { url })} onClick={() => setAsked(true)}>
        {t('remove')}
      </Button>
      <Dialog
        title={t('removeTitle')}
        open={asked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button
              look="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate(id, { onSuccess: () => toast(t('removed')) })}
            >
              {t('remove')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('cancel')}</Button>
          </>
        }
      >
        <p className="account-url">{url}</p>
        <p>{t('removeText')}</p>
        {remove.error ? <ProblemNotice error={remove.error} /> : null}
      </Dialog>
    </>
  )
}

function WebhookActions(webhook: Webhook) {
  const { id, url, state } = webhook
  const t = useTexts(webhookTexts)
  const toast = useToast()
  const tryIt = useTryWebhook()
  const pause = usePauseWebhook()
  const problem = tryIt.error ?? pause.error
  return (
    <>
      {problem ? <ProblemNotice error={problem} /> : null}
      <span className="row">
        <Button
          aria-label={t('tryNamed', { url })}
          busy={tryIt.isPending}
          onClick={() => tryIt.mutate(id, { onSuccess: () => toast(t('tried')) })}
        >
          {t('tryNow')}
        </Button>
        {state === 'active' ? (
          <Button
            aria-label={t('pauseNamed', { url })}
            busy={pause.isPending}
            onClick={() => pause.mutate(id)}
          >
            {t('pause')}
          </Button>
        ) : null}
        <RemoveWebhook {...webhook} />
      </span>
    </>
  )
}

function WebhookItem(webhook: Webhook) {
  const { url, topics, state, waiting, deliveredAt, failure } = webhook
  const t = useTexts(webhookTexts)
  const { language } = useLanguage()
  const topicName = useTopicName()
  const failureText = useFailureText()
  return (
    <li>
      <strong className="account-url">{url}</strong>
      <span className="row">
        <Tag tone={state === 'active' ? 'success' : 'warning'}>{t(state)}</Tag>
        {waiting > 0 ? <Tag tone="progress">{t('waiting', { count: waiting })}</Tag> : null}
      </span>
      <span>{topics.map(topicName).join(language === 'zh' ? '、' : ', ')}</span>
      <span className="quiet">
        {deliveredAt ? t('delivered', { time: formatDateTime(deliveredAt, language) }) : t('neverDelivered')}
      </span>
      {failure ? <span className="field-error">{t('failed', { why: failureText(failure) })}</span> : null}
      <WebhookActions {...webhook} />
    </li>
  )
}

function useFailureText(): (code: string) => string {
  const t = useTexts(failureTexts)
  return (code) =>
    code in failureTexts ? t(code as keyof typeof failureTexts) : code.replace(/^http_/, 'HTTP ')
}

interface AccountWebhooksProps {
  open: boolean
  onOpen: (open: boolean) => void
}

/** The addresses of other programmes that are told what happens. */
export function AccountWebhooks({ open, onOpen }: AccountWebhooksProps) {
  const t = useTexts(webhookTexts)
  const list = useWebhooks()
  const [secret, setSecret] = useState<string>()
  return (
    <section className="card" aria-labelledby="account-webhooks">
      <h2 id="account-webhooks">{t('webhooks')}</h2>
      <p className="quiet">{t('webhooksText')}</p>
      {list.error ? <ProblemNotice error={list.error} /> : null}
      {list.data ? (
        list.data.items.length === 0 ? (
          <p className="quiet">{t('none')}</p>
        ) : (
          <ul className="plain-list account-sessions">
            {list.data.items.map((webhook) => (
              <WebhookItem key={webhook.id} {...webhook} />
            ))}
          </ul>
        )
      ) : list.error ? null : (
        <Skeleton lines={2} />
      )}
      {secret ? (
        <ShownOnce
          title={t('made')}
          text={t('madeText')}
          label={t('secret')}
          secret={secret}
          onKept={() => setSecret(undefined)}
        />
      ) : open && list.data ? (
        <NewWebhookForm
          topics={list.data.topics}
          onMade={(made) => {
            setSecret(made)
            onOpen(false)
          }}
          onCancel={() => onOpen(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => onOpen(true)}>{t('add')}</Button>
        </div>
      )}
    </section>
  )
}
