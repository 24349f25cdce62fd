import { useState } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { usePlaces } from '#web/features/register/api.portal.ts'
import { placePath } from '#web/features/register/place-path.portal.ts'
import { PlacePicker } from '#web/features/register/place-picker.portal.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataList } from '#web/ui/card.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { RadioGroup, TextInput } from '#web/ui/inputs.tsx'
import type { PostingForm } from './posting-form-state.portal.ts'
import type { PostingValues } from './posting-values.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

const mostRegions = 20
const mostConflicts = 20

/** The name of a place, found among those beside it; its code until they are read. */
function usePlaceName(code: string): string {
  const root = usePlaces(undefined)
  const parent = placePath(code).at(-2) ?? root.data?.items[0]?.code
  const beside = usePlaces(parent, parent !== undefined)
  return beside.data?.items.find((place) => place.code === code)?.name ?? code
}

function PlaceName({ code }: { code: string }) {
  return <span className="separated">{usePlaceName(code)}</span>
}

function ChosenRegion({ code, onRemove }: { code: string; onRemove: () => void }) {
  const t = useTexts(publishTexts)
  const name = usePlaceName(code)
  return (
    <li>
      <Button look="quiet" onClick={onRemove}>
        {t('removeRegion', { name })}
      </Button>
    </li>
  )
}

function Regions({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const { regions, placeCode } = form.values
  // Most often it is the county one is in; the picker shows one in any case.
  const [adding, setAdding] = useState(placeCode.slice(0, 6))
  const add = () => form.change({ regions: [...regions, adding] })
  const isBlocked = adding === '' || regions.includes(adding) || regions.length >= mostRegions
  return (
    <FieldGroup
      id="details.regions"
      label={t('regions')}
      hint={t('regionsHint')}
      error={form.errorAt('details.regions')}
    >
      <div className="stack">
        {regions.length === 0 ? null : (
          <ul className="chosen-list">
            {regions.map((code) => (
              <ChosenRegion
                key={code}
                code={code}
                onRemove={() => form.change({ regions: regions.filter((one) => one !== code) })}
              />
            ))}
          </ul>
        )}
        <PlacePicker
          label={t('regionToAdd')}
          required
          lowest="county"
          blank="choose"
          value={adding}
          onChange={setAdding}
        />
        <div>
          <Button blocked={isBlocked} onClick={add}>
            {t('addRegion')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}

function VisibilityChoice({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  return (
    <RadioGroup
      id="visibility"
      label={t('visibility')}
      required
      error={form.errorAt('visibility')}
      options={[
        { value: 'public', label: t('visibilityPublic'), hint: t('visibilityPublicHint') },
        { value: 'matched', label: t('visibilityMatched'), hint: t('visibilityMatchedHint') },
        { value: 'broker', label: t('visibilityBroker'), hint: t('visibilityBrokerHint') },
      ]}
      value={form.values.visibility}
      onChange={(visibility) => form.change({ visibility })}
    />
  )
}

function Conflicts({ form }: { form: PostingForm }) {
  const t = useTexts(publishTexts)
  const { conflicts } = form.values
  const name = (row: number, text: string) =>
    form.change({ conflicts: conflicts.map((one, at) => (at === row ? { id: null, name: text } : one)) })
  const remove = (row: number) => {
    form.change({ conflicts: conflicts.filter((_, at) => at !== row) })
    document.getElementById('add-conflict')?.focus()
  }
  return (
    <FieldGroup
      id="conflicts"
      label={t('conflicts')}
      hint={t('conflictsHint')}
      error={form.errorAt('conflicts')}
    >
      <div className="stack">
        {conflicts.map((conflict, row) => (
          <div key={row} className="conflict-row">
            <Field
              id={`conflicts.${row}`}
              label={t('conflictName', { row: row + 1 })}
              required
              error={form.errorAt(`conflicts.${row}`)}
            >
              <TextInput
                value={conflict.name}
                maxLength={200}
                onChange={(event) => name(row, event.target.value)}
              />
            </Field>
            <Button look="quiet" onClick={() => remove(row)}>
              {t('removeConflict', { row: row + 1 })}
            </Button>
          </div>
        ))}
        <div>
          <Button
            id="add-conflict"
            blocked={conflicts.length >= mostConflicts}
            onClick={() => form.change({ conflicts: [...conflicts, { id: null, name: '' }] })}
          >
            {t('addConflict')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}

/** Where the other side must be, who may read it, and with whom it must not be matched. */
export function LimitQuestions({ form }: { form: PostingForm }) {
  return (
    <>
      <Regions form={form} />
      <VisibilityChoice form={form} />
      <Conflicts form={form} />
    </>
  )
}

/** The same as a list to read, before it is handed in. */
export function CheckLimits({ values }: { values: PostingValues }) {
  const t = useTexts(publishTexts)
  const { regions, conflicts, visibility } = values
  const tier = {
    public: 'visibilityPublic',
    matched: 'visibilityMatched',
    broker: 'visibilityBroker',
  } as const
  return (
    <DataList
      items={[
        {
          label: t('regions'),
          value: regions.length > 0 ? regions.map((code) => <PlaceName key={code} code={code} />) : null,
        },
        { label: t('visibility'), value: t(tier[visibility]) },
        {
          label: t('conflicts'),
          value: conflicts.length > 0 ? conflicts.map(({ name }) => name).join('；') : null,
        },
      ]}
    />
  )
}
