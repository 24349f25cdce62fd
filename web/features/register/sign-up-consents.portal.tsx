import { useTexts } from '#web/lib/i18n.tsx'
import { Checkbox } from '#web/ui/inputs.tsx'
import { ProblemNotice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useConsentTexts, type Purpose } from './api-consents.portal.ts'
import { consentTexts } from './texts-consents.portal.ts'

export interface TickedConsent {
  readonly purpose: Purpose
  readonly version: number
}

interface SignUpConsentsProps {
  value: readonly TickedConsent[]
  onChange: (ticked: TickedConsent[]) => void
}

/** What one consents to at sign-up; nothing is ticked beforehand. */
export function SignUpConsents({ value, onChange }: SignUpConsentsProps) {
  const t = useTexts(consentTexts)
  const texts = useConsentTexts()
  if (texts.error) return <ProblemNotice error={texts.error} />
  if (!texts.data) return <Skeleton lines={4} />
  return (
    <fieldset className="stack">
      <legend>{t('ask')}</legend>
      {texts.data.items.map(({ purpose, name, version, text }) => (
        <Checkbox
          key={purpose}
          checked={value.some((ticked) => ticked.purpose === purpose)}
          onChange={(event) => {
            const others = value.filter((ticked) => ticked.purpose !== purpose)
            onChange(event.target.checked ? [...others, { purpose, version }] : others)
          }}
        >
          <strong>{name}</strong>
          <br />
          <span className="quiet">
            {text} {t('version', { version: String(version) })}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
