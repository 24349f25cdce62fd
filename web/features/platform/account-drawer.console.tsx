import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#web/console/parts/act.tsx'
import { Facts } from '#web/console/parts/facts.tsx'
import { RecordDrawer } from '#web/console/parts/record-drawer.tsx'
import { StateTag } from '#web/console/parts/state-tag.tsx'
import { idempotencyKey } from '#web/lib/api.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import {
  makeResetLink,
  takeAccountStep,
  useAudit,
  type AccountStep,
  type AccountSummary,
} from './api.console.ts'
import './platform.console.css'
import { accountTexts } from './texts.console.ts'

/** The link, once. Where no public address is configured, it is completed with the one in use. */
function LinkDialog({ link, onClose }: { link: string | null; onClose: () => void }) {
  const t = useTexts(accountTexts)
  const { message } = App.useApp()
  const whole = link === null ? '' : new URL(link, location.origin).href
  const copy = async () => {
    // Pages without TLS have no clipboard; the field is selected instead.
    await navigator.clipboard?.writeText(whole)
    void message.success(t('copied'))
  }
  const canCopy = 'clipboard' in navigator
  return (
    <Modal
      open={link !== null}
      title={t('linkTitle')}
      onCancel={onClose}
      footer={[
        canCopy ? (
          <Button key="copy" type="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        ) : null,
        <Button key="close" onClick={onClose}>
          {t('close')}
        </Button>,
      ]}
      destroyOnHidden
    >
      <p>{t('linkText')}</p>
      <Input.TextArea
        aria-label={t('linkTitle')}
        readOnly
        autoSize
        value={whole}
        onFocus={(event) => event.target.select()}
      />
    </Modal>
  )
}

const steps = [
  { ability: 'disable', step: 'disable', text: 'disable', isDanger: true },
  { ability: 'enable', step: 'enable', text: 'enable', isDanger: false },
  { ability: 'remove_totp', step: 'remove-totp', text: 'removeTotp', isDanger: true },
] as const

function StepButton({ account, of }: { account: AccountSummary; of: (typeof steps)[number] }) {
  const t = useTexts(accountTexts)
  const { modal } = App.useApp()
  const { step, text, isDanger } = of
  const take = useAct((input: { id: string; step: AccountStep; key: string }) => takeAccountStep(input), {
    done: t(`${text}Done`),
  })
  const ask = () => {
    const key = idempotencyKey()
    void modal.confirm({
      title: t(`${text}Ask`, { name: account.name }),
      content: t(`${text}Text`),
      okText: t(text),
      cancelText: t('cancel'),
      okButtonProps: { danger: isDanger },
      onOk: () => take.mutateAsync({ id: account.id, step, key }).catch(() => undefined),
    })
  }
  return (
    <Button danger={isDanger} onClick={ask}>
      {t(text)}
    </Button>
  )
}

function LinkButton({ account, onLink }: { account: AccountSummary; onLink: (link: string) => void }) {
  const t = useTexts(accountTexts)
  const { modal } = App.useApp()
  const make = useAct(makeResetLink, { done: t('made'), onDone: ({ link }) => onLink(link) })
  const ask = () =>
    void modal.confirm({
      title: t('makeLinkAsk', { name: account.name }),
      content: t('makeLinkText'),
      okText: t('makeLink'),
      cancelText: t('cancel'),
      onOk: () => make.mutateAsync(account.id).catch(() => undefined),
    })
  return (
    <Button type="primary" onClick={ask}>
      {t('makeLink')}
    </Button>
  )
}

function AccountFacts({ account, onLink }: { account: AccountSummary; onLink: (link: string) => void }) {
  const t = useTexts(accountTexts)
  const { language } = useLanguage()
  const { login, name, hasTotp, hasEmail, createdAt, abilities } = account
  return (
    <div className="account-drawer">
      <Facts
        items={[
          { label: t('name'), value: name },
          { label: t('login'), value: login },
          { label: t('totp'), value: t(hasTotp ? 'on' : 'off') },
          { label: t('email'), value: t(hasEmail ? 'confirmed' : 'none') },
          { label: t('createdAt'), value: formatDateTime(createdAt, language) },
        ]}
      />
      <div className="table-group">
        {abilities.includes('make_reset_link') ? <LinkButton account={account} onLink={onLink} /> : null}
        {steps
          .filter(({ ability }) => abilities.includes(ability))
          .map((of) => (
            <StepButton key={of.step} account={account} of={of} />
          ))}
      </div>
    </div>
  )
}

/** One account beside the list: facts, what its administrator may do, and its history. */
export function AccountDrawer({ account, onClose }: { account: AccountSummary | null; onClose: () => void }) {
  const t = useTexts(accountTexts)
  const audit = useAudit(account?.id)
  const [link, setLink] = useState<string | null>(null)
  return (
    <>
      <RecordDrawer
        open={account !== null}
        onClose={onClose}
        title={account?.name}
        state={
          account ? (
            <StateTag tone={account.state === 'active' ? 'success' : 'neutral'} label={t(account.state)} />
          ) : null
        }
        tabs={
          account
            ? [
                {
                  key: 'details',
                  label: t('details'),
                  content: <AccountFacts account={account} onLink={setLink} />,
                },
              ]
            : []
        }
        audit={audit}
      />
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </>
  )
}
