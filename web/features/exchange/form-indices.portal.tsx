import { useTexts } from '#web/lib/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { Select, TextInput } from '#web/ui/inputs.tsx'
import type { PostingForm } from './posting-form-state.portal.ts'
import { emptyIndex, type IndexRow } from './posting-values.portal.ts'
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

function Row({ row, index, form, onChange, onRemove }: RowProps) {
  const t = useTexts(publishTexts)
  const id = (part: string) => `details.indices.${row}.${part}`
  const ops = [
    { value: '>=', label: t('atLeast') },
    { value: '<=', label: t('atMost') },
    { value: '=', label: t('equals') },
  ]
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
        <Select
          blank={false}
          options={ops}
          value={index.op}
          onChange={(event) => onChange({ op: event.target.value as IndexRow['op'] })}
        />
      </Field>
      <Field id={id('value')} label={t('indexValue')} required error={form.errorAt(id('value'))}>
        <TextInput
          inputMode="decimal"
          value={index.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </Field>
      <Field id={id('unit')} label={t('indexUnit')} required error={form.errorAt(id('unit'))}>
        <TextInput
          aria-required={undefined}
          value={index.unit}
          maxLength={30}
          onChange={(event) => onChange({ unit: event.target.value })}
        />
      </Field>
      <div className="index-remove">
        <Button look="quiet" onClick={onRemove}>
          {t('removeIndex', { row: row + 1 })}
        </Button>
      </div>
    </div>
  )
}

/** The indices as rows of name, comparison, value and unit. */
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
      </div>
    </FieldGroup>
  )
}
