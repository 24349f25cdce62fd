import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Checkbox, TextInput } from '#web/ui/inputs.tsx'
import { AccountForm } from './account-form.portal.tsx'
import { useMakeWebhook, type NewWebhook } from './api-account.portal.ts'
import { topicTexts, webhookTexts } from './texts-webhooks.portal.ts'

interface NewWebhookFormProps {
  topics: readonly string[]
  onMade: (secret: string) => void
  onCancel: () => void
}

/** Where messages go, and of what. */
export function NewWebhookForm({ topics, onMade, onCancel }: NewWebhookFormProps) {
  const t = useTexts(webhookTexts)
  const topicName = useTopicName()
  const make = useMakeWebhook()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (topic: string) =>
    setChosen(chosen.includes(topic) ? chosen.filter((other) => other !== topic) : [...chosen, topic])
  const submit = async (values: Readonly<Record<string, string>>) => {
    const url = (values['url'] ?? '').trim()
    const { secret } = await make.mutateAsync({ url, topics: chosen as NewWebhook['topics'] })
    onMade(secret)
  }
  return (
    <AccountForm
      submitText={t('save')}
      required={{ url: t('urlMissing'), topics: t('topicsMissing') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {(errorAt) => (
        <>
          <Field id="url" label={t('url')} hint={t('urlHint')} error={errorAt('url')} required>
            <TextInput name="url" inputMode="url" autoComplete="off" maxLength={500} />
          </Field>
          <FieldGroup
            id="topics"
            label={t('topics')}
            hint={t('topicsHint')}
            error={errorAt('topics')}
            required
          >
            {topics.map((topic) => (
              <Checkbox
                key={topic}
                name="topics"
                value={topic}
                checked={chosen.includes(topic)}
                onChange={() => toggle(topic)}
              >
                {topicName(topic)}
              </Checkbox>
            ))}
          </FieldGroup>
        </>
      )}
    </AccountForm>
  )
}

/** A kind of record in words; one that has no name here keeps its own. */
export function useTopicName(): (topic: string) => string {
  const t = useTexts(topicTexts)
  return (topic) => (topic in topicTexts ? t(topic as keyof typeof topicTexts) : topic)
}
