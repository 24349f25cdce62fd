import { createContext, useContext, useId } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { Icon } from './icon.tsx'
import { uiTexts } from './texts.ts'

/** What a control needs in order to belong to its field. */
export interface FieldLink {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

const FieldContext = createContext<FieldLink | null>(null)

/** The attributes that tie a control to the field around it. */
export function useFieldLink(): Partial<FieldLink> {
  return useContext(FieldContext) ?? {}
}

interface FieldProps {
  label: string
  /** Identifies the control, so that an error summary can link to it. */
  id?: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  children: ReactNode
}

function useFieldParts({ id, hint, error, required }: Omit<FieldProps, 'label' | 'children'>) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const hintId = `${fieldId}-hint`
  const errorId = `${fieldId}-error`
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  const link: FieldLink = {
    id: fieldId,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  }
  return { link, hintId, errorId }
}

function OptionalMark() {
  const t = useTexts(uiTexts)
  return <span className="field-optional"> {t('optional')}</span>
}

function FieldNotes(props: { hint: ReactNode; hintId: string; error: string | undefined; errorId: string }) {
  return (
    <>
      {props.hint ? (
        <span className="field-hint" id={props.hintId}>
          {props.hint}
        </span>
      ) : null}
      {props.error ? (
        <span className="field-error" id={props.errorId}>
          <Icon name="error" />
          {props.error}
        </span>
      ) : null}
    </>
  )
}

/** A label, a hint and an error around one control, all read out together. */
export function Field({ label, children, required = false, ...rest }: FieldProps) {
  const { link, hintId, errorId } = useFieldParts({ required, ...rest })
  return (
    <div className="field">
      <label className="field-label" htmlFor={link.id}>
        {label}
        {required ? null : <OptionalMark />}
      </label>
      <FieldNotes hint={rest.hint} hintId={hintId} error={rest.error} errorId={errorId} />
      <FieldContext value={link}>{children}</FieldContext>
    </div>
  )
}

/** A question with several controls as its answer, such as radio buttons. */
export function FieldGroup({ label, children, required = false, ...rest }: FieldProps) {
  const { link, hintId, errorId } = useFieldParts({ required, ...rest })
  return (
    <fieldset
      className="field"
      id={link.id}
      tabIndex={-1}
      aria-describedby={link['aria-describedby']}
      aria-invalid={link['aria-invalid']}
    >
      <legend className="field-label">
        {label}
        {required ? null : <OptionalMark />}
      </legend>
      <FieldNotes hint={rest.hint} hintId={hintId} error={rest.error} errorId={errorId} />
      {children}
    </fieldset>
  )
}
