import { useTexts } from '#web/lib/i18n.tsx'
import { Field } from '#web/ui/field.tsx'
import { RadioGroup, Select, TextInput } from '#web/ui/inputs.tsx'
import { CodeSelect } from '#web/features/register/code-select.portal.tsx'
import { PlacePicker } from '#web/features/register/place-picker.portal.tsx'
import type { PostingForm } from './posting-form-state.portal.ts'
import { postingTexts } from './texts.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

/** The first step: what it is, whose, and where it belongs. */
export function BasicsStep({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const names = useTexts(postingTexts)
  const { values, change, errorAt } = form
  return (
    <>
      <RadioGroup
        id="kind"
        label={t('kind')}
        required
        error={errorAt('kind')}
        options={[
          { value: 'need', label: names('need'), hint: t('needHint') },
          { value: 'capability', label: names('capability'), hint: t('capabilityHint') },
          { value: 'achievement', label: names('achievement'), hint: t('achievementHint') },
          { value: 'undertaking', label: names('undertaking'), hint: t('undertakingHint') },
        ]}
        value={values.kind || null}
        onChange={(kind) => change({ kind })}
      />
      <Field id="title" label={t('titleLabel')} hint={t('titleHint')} required error={errorAt('title')}>
        <TextInput
          value={values.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Owner form={form} />
      <PlacePicker
        id="placeCode"
        label={t('place')}
        hint={t('placeHint')}
        required
        error={errorAt('placeCode')}
        value={values.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <Codes form={form} />
    </>
  )
}

function Owner({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const { values, change, errorAt, organisations, isNew } = form
  const hint = isNew ? (organisations.length === 0 ? t('ownerHint') : undefined) : t('ownerFixed')
  return (
    <Field
      id="ownerOrganisationId"
      label={t('owner')}
      hint={hint}
      required
      error={errorAt('ownerOrganisationId')}
    >
      <Select
        blank={false}
        value={values.owner}
        options={[
          { value: 'person', label: t('myself') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ].filter(({ value }) => isNew || value === values.owner)}
        onChange={(event) => change({ owner: event.target.value })}
      />
    </Field>
  )
}

function Codes({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const { values, change, errorAt } = form
  return (
    <div className="field-pair">
      <Field id="industryCode" label={t('industry')} hint={t('codesHint')} error={errorAt('industryCode')}>
        <CodeSelect
          scheme="industry"
          value={values.industryCode}
          blank={t('unsure')}
          onChange={(industryCode) => change({ industryCode })}
        />
      </Field>
      <Field id="subjectCode" label={t('subject')} hint={t('codesHint')} error={errorAt('subjectCode')}>
        <CodeSelect
          scheme="subject"
          value={values.subjectCode}
          blank={t('unsure')}
          onChange={(subjectCode) => change({ subjectCode })}
        />
      </Field>
    </div>
  )
}
