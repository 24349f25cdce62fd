import { useId } from 'react'
import type {
  ComponentProps,
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { FieldGroup, useFieldLink } from './field.tsx'
import { uiTexts } from './texts.ts'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly hint?: string
}

/** One line of text, a number, a date or a password; belongs inside a `Field`. */
export function TextInput(props: ComponentProps<'input'>) {
  return <input className="input" type="text" {...useFieldLink()} {...props} />
}

/** Several lines of text; belongs inside a `Field`. */
export function TextArea(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea className="input" rows={4} {...useFieldLink()} {...props} />
}

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly Option[]
  /** The first line that stands for no choice; false where a choice is always made. */
  blank?: string | false
}

/** A choice from a list; belongs inside a `Field`. */
export function Select({ options, blank, ...rest }: SelectProps) {
  const t = useTexts(uiTexts)
  return (
    <select className="input" {...useFieldLink()} {...rest}>
      {blank === false ? null : <option value="">{blank ?? t('choose')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  children: ReactNode
}

/** A single yes or no with its text; the whole line can be pressed. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <label className="choice">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  )
}

interface RadioGroupProps<V extends string> {
  label: string
  id?: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V) => void
}

/** One choice of a few, all of them visible. */
export function RadioGroup<V extends string>({ options, value, onChange, ...field }: RadioGroupProps<V>) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? <span className="field-hint"> {option.hint}</span> : null}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
