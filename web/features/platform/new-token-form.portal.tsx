import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Checkbox, Select, TextInput } from '#web/ui/inputs.tsx'
import { AccountForm, PasswordField } from './account-form.portal.tsx'
import { useMakeAccessToken, type NewAccessToken } from './api-account.portal.ts'
import { useScopeName } from './scope-name.portal.ts'
import { accountTexts } from './texts-account.portal.ts'
import { tokenTexts } from './texts-tokens.portal.ts'

const DAYS = ['30', '90', '180', '365']

interface NewTokenFormProps {
  scopes: readonly string[]
  onMade: (token: string) => void
  onCancel: () => void
}

/** What a new access token is called, may do, and how long. */
export function NewTokenForm({ scopes, onMade, onCancel }: NewTokenFormProps) {
  const t = useTexts(tokenTexts)
  const account = useTexts(accountTexts)
  const scopeName = useScopeName()
  const make = useMakeAccessToken()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [days, setDays] = useState('90')
  const toggle = (scope: string) =>
    setChosen(chosen.includes(scope) ? chosen.filter((other) => other !== scope) : [...chosen, scope])
  const submit = async (values: Readonly<Record<string, string>>) => {
    const { token } = await make.mutateAsync({
      name: values['name'] ?? '',
      current: values['current'] ?? '',
      scopes: chosen as NewAccessToken['scopes'],
      days: Number(days),
    })
    onMade(token)
  }
  return (
    <AccountForm
      submitText={t('makeToken')}
      required={{
        name: t('tokenNameMissing'),
        scopes: t('scopesMissing'),
        current: account('currentMissing'),
      }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(errorAt) => (
        <>
          <Field id="name" label={t('tokenName')} hint={t('tokenNameHint')} error={errorAt('name')} required>
            <TextInput name="name" maxLength={60} autoComplete="off" />
          </Field>
          <FieldGroup
            id="scopes"
            label={t('scopes')}
            hint={t('scopesHint')}
            error={errorAt('scopes')}
            required
          >
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                name="scopes"
                value={scope}
                checked={chosen.includes(scope)}
                onChange={() => toggle(scope)}
              >
                {scopeName(scope)}
              </Checkbox>
            ))}
          </FieldGroup>
          <Field label={t('tokenDays')} required>
            <Select
              blank={false}
              value={days}
              onChange={(event) => setDays(event.currentTarget.value)}
              options={DAYS.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
            />
          </Field>
          <PasswordField name="current" label={account('current')} error={errorAt('current')} />
        </>
      )}
    </AccountForm>
  )
}
