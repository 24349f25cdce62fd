import { encode } from 'uqr'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Button, PrintButton } from '#web/ui/button.tsx'
import { Tag } from '#web/ui/card.tsx'
import { Field } from '#web/ui/field.tsx'
import { TextInput } from '#web/ui/inputs.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { AccountForm, PasswordField } from './account-form.portal.tsx'
import {
  useBeginTotp,
  useConfirmTotp,
  useTurnOffTotp,
  type OwnAccount,
  type TotpBegun,
} from './api-account.portal.ts'
import { accountTexts } from './texts-account.portal.ts'

/** A QR code drawn here: the secret goes to no other server. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'M', border: 4 })
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    return { size, path: dark.join('') }
  }, [text])
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

interface CodeFieldProps {
  hint: string
  error: string | undefined
  takesRecovery?: boolean
}

function CodeField({ hint, error, takesRecovery = false }: CodeFieldProps) {
  const t = useTexts(accountTexts)
  return (
    <Field id="code" label={t('code')} hint={hint} required error={error}>
      <TextInput
        name="code"
        inputMode={takesRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        maxLength={takesRecovery ? 20 : 7}
      />
    </Field>
  )
}

interface ConfirmProps {
  begun: TotpBegun
  onCodes: (codes: readonly string[]) => void
  onCancel: () => void
}

function ConfirmTotp({ begun, onCodes, onCancel }: ConfirmProps) {
  const t = useTexts(accountTexts)
  const confirm = useConfirmTotp()
  const send = async (values: Readonly<Record<string, string>>) => {
    const { recoveryCodes } = await confirm.mutateAsync({ code: values['code'] ?? '' })
    onCodes(recoveryCodes)
  }
  return (
    <div className="stack">
      <p>{t('scan')}</p>
      <QrCode text={begun.uri} label={t('qrLabel')} />
      <div>
        <p className="quiet">{t('secret')}</p>
        <p className="totp-secret">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      </div>
      <AccountForm
        submitText={t('confirmTotp')}
        required={{ code: t('codeMissing') }}
        onSubmit={send}
        onCancel={onCancel}
      >
        {(errorAt) => <CodeField hint={t('codeHint')} error={errorAt('code')} />}
      </AccountForm>
    </div>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTexts(accountTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {t('codesTitle')}
      </h3>
      <p>{t('codesText')}</p>
      <ul className="recovery-codes plain-list" aria-label={t('codesLabel')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row no-print">
        <Button look="primary" onClick={onKept}>
          {t('codesKept')}
        </Button>
        <PrintButton />
      </div>
    </div>
  )
}

function TurnOn({ onCodes, onCancel }: Omit<ConfirmProps, 'begun'>) {
  const t = useTexts(accountTexts)
  const begin = useBeginTotp()
  const [begun, setBegun] = useState<TotpBegun | null>(null)
  if (begun) return <ConfirmTotp begun={begun} onCodes={onCodes} onCancel={onCancel} />
  return (
    <AccountForm
      submitText={t('next')}
      required={{ current: t('currentMissing') }}
      onSubmit={async (values) => setBegun(await begin.mutateAsync({ current: values['current'] ?? '' }))}
      onCancel={onCancel}
    >
      {(errorAt) => <PasswordField name="current" label={t('current')} error={errorAt('current')} />}
    </AccountForm>
  )
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const t = useTexts(accountTexts)
  const toast = useToast()
  const turnOff = useTurnOffTotp()
  const send = async (values: Readonly<Record<string, string>>) => {
    await turnOff.mutateAsync({ current: values['current'] ?? '', code: values['code'] ?? '' })
    toast(t('turnedOff'))
    onDone()
  }
  return (
    <AccountForm
      submitText={t('turnOff')}
      required={{ current: t('currentMissing'), code: t('codeMissing') }}
      onSubmit={send}
      onCancel={onDone}
    >
      {(errorAt) => (
        <>
          <PasswordField name="current" label={t('current')} error={errorAt('current')} />
          <CodeField hint={t('offCodeHint')} error={errorAt('code')} takesRecovery />
        </>
      )}
    </AccountForm>
  )
}

interface AccountTotpProps {
  account: OwnAccount
  open: boolean
  onOpen: (open: boolean) => void
}

/** Two-step sign-in: on with a QR code and a first code, the recovery codes once, off with password and code. */
export function AccountTotp({ account, open, onOpen }: AccountTotpProps) {
  const t = useTexts(accountTexts)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { hasTotp, recoveryCodesLeft } = account
  const close = () => onOpen(false)
  return (
    <section className="card" aria-labelledby="account-totp">
      <h2 id="account-totp">{t('totp')}</h2>
      <div className="row">
        <Tag tone={hasTotp ? 'success' : 'neutral'}>{t(hasTotp ? 'totpOn' : 'totpOff')}</Tag>
      </div>
      {codes ? (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null)
            close()
          }}
        />
      ) : (
        <>
          <p className="quiet">{t('totpText')}</p>
          {hasTotp ? <p>{t('codesLeft', { count: recoveryCodesLeft })}</p> : null}
          {!open ? (
            <div className="row">
              <Button onClick={() => onOpen(true)}>{t(hasTotp ? 'turnOff' : 'turnOn')}</Button>
            </div>
          ) : hasTotp ? (
            <TurnOff onDone={close} />
          ) : (
            <TurnOn onCodes={setCodes} onCancel={close} />
          )}
        </>
      )}
    </section>
  )
}
