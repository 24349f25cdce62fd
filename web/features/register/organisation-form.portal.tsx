import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select, TextArea, TextInput } from '#web/ui/inputs.tsx'
import type { NewOrganisation, Organisation } from './api.portal.ts'
import { CodeSelect } from './code-select.portal.tsx'
import { useFormProblems } from './form-problems.portal.ts'
import { PlacePicker } from './place-picker.portal.tsx'
import { organisationTexts, placeTexts } from './texts.portal.ts'

/** A studio has a form of its own. */
type Kind = Exclude<Organisation['kind'], 'studio'>

const kinds: readonly Kind[] = [
  'enterprise',
  'cooperative',
  'university',
  'institution',
  'society',
  'government',
]

function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text)
}

/** What is typed about an organisation, and what is wrong with it. */
export function useOrganisationForm(organisation?: Organisation) {
  const t = useTexts(organisationTexts)
  const { check, ...form } = useFormProblems()
  const [values, setValues] = useState({
    name: organisation?.name ?? '',
    kind: (isKind(organisation?.kind ?? '') ? organisation?.kind : '') as Kind | '',
    creditCode: organisation?.creditCode ?? '',
    placeCode: organisation?.placeCode ?? '',
    industryCode: organisation?.industryCode ?? '',
    address: organisation?.address ?? '',
    introduction: organisation?.introduction ?? '',
  })
  /** What is sent; null while something is missing, which is then shown. */
  const read = (): NewOrganisation | null => {
    const { name, kind, placeCode, creditCode, industryCode, ...rest } = values
    const complete = check([
      ['name', name.trim().length < 2, t('nameMissing')],
      ['kind', kind === '', t('kindMissing')],
      ['placeCode', placeCode === '', t('placeMissing')],
    ])
    if (!complete || kind === '') return null
    return {
      ...rest,
      name: name.trim(),
      kind,
      placeCode,
      creditCode: creditCode.trim() || null,
      industryCode: industryCode || null,
    }
  }
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed })
  return { ...form, values, change, read }
}

type OrganisationForm = ReturnType<typeof useOrganisationForm>

function IdentityFields({ form }: { form: OrganisationForm }) {
  const t = useTexts(organisationTexts)
  const { values, change, errorAt } = form
  return (
    <>
      <Field id="name" label={t('name')} required error={errorAt('name')}>
        <TextInput
          autoComplete="organization"
          maxLength={100}
          value={values.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id="kind" label={t('kind')} required error={errorAt('kind')}>
        <Select
          value={values.kind}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => change({ kind: isKind(event.target.value) ? event.target.value : '' })}
        />
      </Field>
      <Field id="creditCode" label={t('creditCode')} hint={t('creditCodeHint')} error={errorAt('creditCode')}>
        <TextInput
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={30}
          value={values.creditCode}
          onChange={(event) => change({ creditCode: event.target.value })}
        />
      </Field>
    </>
  )
}

/** The fields of an organisation's registration. */
export function OrganisationFields({ form }: { form: OrganisationForm }) {
  const t = useTexts(organisationTexts)
  const places = useTexts(placeTexts)
  const { values, change, errorAt } = form
  return (
    <>
      <IdentityFields form={form} />
      <PlacePicker
        id="placeCode"
        label={t('place')}
        required
        error={errorAt('placeCode')}
        value={values.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <Field id="industryCode" label={t('industry')} error={errorAt('industryCode')}>
        <CodeSelect
          scheme="industry"
          value={values.industryCode}
          blank={places('choose')}
          onChange={(industryCode) => change({ industryCode })}
        />
      </Field>
      <Field id="address" label={t('address')} error={errorAt('address')}>
        <TextInput
          autoComplete="street-address"
          maxLength={200}
          value={values.address}
          onChange={(event) => change({ address: event.target.value })}
        />
      </Field>
      <Field id="introduction" label={t('introduction')} error={errorAt('introduction')}>
        <TextArea
          maxLength={2000}
          value={values.introduction}
          onChange={(event) => change({ introduction: event.target.value })}
        />
      </Field>
    </>
  )
}
