import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Checkbox, Select, TextArea, TextInput } from '#web/ui/inputs.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { useReadIndices } from './api.portal.ts'
import type { PostingForm } from './posting-form-state.portal.ts'
import { emptyIndex, indexRowOf, withoutEmptyRows, type IndexRow } from './posting-values.portal.ts'
import { detailTexts } from './texts.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

const mostRows = 20

interface RowProps {
  row: number
  index: IndexRow
  form: PostingForm
  onChange: (changed: Partial<IndexRow>) => void
  onRemove: () => void
}

function OperatorSelect({ index, onChange }: Pick<RowProps, 'index' | 'onChange'>) {
  const t = useTexts(publishTexts)
  const ops: readonly { value: IndexRow['op']; label: string }[] = [
    { value: '>=', label: t('atLeast') },
    { value: '>', label: t('above') },
    { value: '<=', label: t('atMost') },
    { value: '<', label: t('below') },
    { value: '=', label: t('equals') },
    { value: 'between', label: t('between') },
    { value: 'tolerance', label: t('tolerance') },
  ]
  return (
    <Select
      blank={false}
      options={ops}
      value={index.op}
      onChange={(event) => onChange({ op: event.target.value as IndexRow['op'] })}
    />
  )
}

function Figures({ row, index, form, onChange }: Omit<RowProps, 'onRemove'>) {
  const t = useTexts(publishTexts)
  const id = (part: string) => `details.indices.${row}.${part}`
  const isRange = index.op === 'between'
  return (
    <>
      <Field
        id={id('value')}
        label={isRange ? t('indexLower') : t('indexValue')}
        required
        error={form.errorAt(id('value'))}
      >
        <TextInput
          inputMode="decimal"
          value={index.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </Field>
      {isRange ? (
        <Field id={id('upper')} label={t('indexUpper')} required error={form.errorAt(id('upper'))}>
          <TextInput
            inputMode="decimal"
            value={index.upper}
            onChange={(event) => onChange({ upper: event.target.value })}
          />
        </Field>
      ) : null}
    </>
  )
}

function Row({ row, index, form, onChange, onRemove }: RowProps) {
  const t = useTexts(publishTexts)
  const id = (part: string) => `details.indices.${row}.${part}`
  return (
    <div className="index-row" role="group" aria-label={t('indexRow', { row: row + 1 })}>
      <Field id={id('name')} label={t('indexName')} required error={form.errorAt(id('name'))}>
        <TextInput
          value={index.name}
          maxLength={60}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field id={id('op')} label={t('indexOp')} required>
        <OperatorSelect index={index} onChange={onChange} />
      </Field>
      <Figures row={row} index={index} form={form} onChange={onChange} />
      <Field id={id('unit')} label={t('indexUnit')} required error={form.errorAt(id('unit'))}>
        <TextInput
          aria-required={undefined}
          value={index.unit}
          maxLength={30}
          onChange={(event) => onChange({ unit: event.target.value })}
        />
      </Field>
      <div className="index-foot">
        {form.values.kind === 'need' ? (
          <Checkbox
            checked={index.required}
            onChange={(event) => onChange({ required: event.target.checked })}
          >
            {t('indexRequired')}
          </Checkbox>
        ) : null}
        <Button look="quiet" onClick={onRemove}>
          {t('removeIndex', { row: row + 1 })}
        </Button>
      </div>
    </div>
  )
}

/** Fills the rows from a text; what cannot be read is named with its place, and nothing is filled in. */
function PasteBox({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const toast = useToast()
  const read = useReadIndices()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const fill = async () => {
    if (!text.trim()) return setProblem(t('nothingRead'))
    try {
      const { indices } = await read.mutateAsync(text)
      const rows = [...withoutEmptyRows(form.values).indices, ...indices.map(indexRowOf)]
      if (rows.length > mostRows) return setProblem(t('tooManyRows', { most: mostRows }))
      form.change({ indices: rows })
      setText('')
      setProblem(undefined)
      toast(t('indicesAdded', { count: indices.length }))
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.detail : (error as Error).message)
    }
  }
  return (
    <>
      <Field id="paste-indices" label={t('pasteIndices')} hint={t('pasteHint')} error={problem}>
        <TextArea rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div>
        <Button busy={read.isPending} onClick={() => void fill()}>
          {read.isPending ? t('readingIndices') : t('readIndices')}
        </Button>
      </div>
    </>
  )
}

/** The indices as rows of name, comparison, figures and unit, typed or read out of a text. */
export function IndexRows({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const names = useTexts(detailTexts)
  const { indices, kind } = form.values
  const replace = (row: number, changed: Partial<IndexRow>) =>
    form.change({ indices: indices.map((index, at) => (at === row ? { ...index, ...changed } : index)) })
  const remove = (row: number) => {
    form.change({ indices: indices.filter((_, at) => at !== row) })
    document.getElementById('add-index')?.focus()
  }
  const add = () => form.change({ indices: [...indices, emptyIndex] })
  return (
    <FieldGroup
      id="details.indices"
      label={kind === 'need' ? names('indices') : names('indicesReached')}
      hint={t('indexHint')}
      error={form.errorAt('details.indices')}
    >
      <div className="stack">
        {indices.map((index, row) => (
          <Row
            key={row}
            row={row}
            index={index}
            form={form}
            onChange={(changed) => replace(row, changed)}
            onRemove={() => remove(row)}
          />
        ))}
        <div>
          <Button id="add-index" blocked={indices.length >= mostRows} onClick={add}>
            {t('addIndex')}
          </Button>
        </div>
        <PasteBox form={form} />
      </div>
    </FieldGroup>
  )
}
