import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Field } from '#web/ui/field.tsx'
import { TextArea, TextInput } from '#web/ui/inputs.tsx'
import type { Organisation } from './api.portal.ts'
import type { NewStudio } from './api-studio.portal.ts'
import { useFormProblems } from './form-problems.portal.ts'
import { PlacePicker } from './place-picker.portal.tsx'
import { studioTexts } from './texts-consents.portal.ts'

/** What is typed about a studio, and what is wrong with it. */
export function useStudioForm(studio?: Organisation) {
  const t = useTexts(studioTexts)
  const { check, ...form } = useFormProblems()
  const [values, setValues] = useState({
    name: studio?.name ?? '',
    placeCode: studio?.placeCode ?? '',
    directions: (studio?.directions ?? []).join('、'),
    introduction: studio?.introduction ?? '',
  })
  /** What is sent; null while something is missing, which is then shown. */
  const read = (): NewStudio | null => {
    const directions = values.directions
      .split(/[\n,，、;；]+/)
      .map((direction) => direction.trim())
      .filter((direction) => direction !== '')
    const complete = check([
      ['name', values.name.trim().length < 2, t('nameMissing')],
      ['placeCode', values.placeCode === '', t('placeMissing')],
      ['directions', directions.length === 0, t('directionsMissing')],
    ])
    return complete ? { ...values, name: values.name.trim(), directions } : null
  }
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed })
  return { ...form, values, change, read }
}

/** The fields of a studio's registration. */
export function StudioFields({ form }: { form: ReturnType<typeof useStudioForm> }) {
  const t = useTexts(studioTexts)
  const { values, change, errorAt } = form
  return (
    <>
      <Field id="name" label={t('name')} required error={errorAt('name')}>
        <TextInput
          maxLength={100}
          value={values.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <PlacePicker
        id="placeCode"
        label={t('place')}
        required
        error={errorAt('placeCode')}
        value={values.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <Field
        id="directions"
        label={t('directions')}
        hint={t('directionsHint')}
        required
        error={errorAt('directions')}
      >
        <TextArea
          rows={3}
          maxLength={320}
          value={values.directions}
          onChange={(event) => change({ directions: event.target.value })}
        />
      </Field>
      <Field id="introduction" label={t('introduction')} error={errorAt('introduction')}>
        <TextArea
          rows={5}
          maxLength={2_000}
          value={values.introduction}
          onChange={(event) => change({ introduction: event.target.value })}
        />
      </Field>
    </>
  )
}
