import { useTexts } from '#web/lib/i18n.tsx'
import { Field } from '#web/ui/field.tsx'
import { FieldGroup } from '#web/ui/field.tsx'
import { Select } from '#web/ui/inputs.tsx'
import { usePlaces, type Place } from './api.portal.ts'
import { placePath } from './place-path.portal.ts'
import { placeTexts } from './texts.portal.ts'

interface PlacePickerProps {
  id?: string
  label: string
  hint?: string
  error?: string | undefined
  required?: boolean
  /** A code of GB/T 2260 or below it; empty for no choice. */
  value: string
  onChange: (code: string) => void
  /** The lowest level to offer. */
  lowest?: 'county' | 'town' | 'village'
  /** What the empty choice says: any place, as in a filter, or please choose. */
  blank?: 'any' | 'choose'
}

const levels = ['province', 'city', 'county', 'town', 'village'] as const

/** The only place of a list that has others below it, which is opened by itself: most visitors are from there. */
function onlyOneWithParts(items: readonly Place[]): string {
  const open = items.filter(({ hasParts }) => hasParts)
  return open.length === 1 ? (open[0]?.code ?? '') : ''
}

/** A place chosen from the tree of divisions, one level after the other. */
export function PlacePicker({ lowest = 'town', blank = 'choose', ...props }: PlacePickerProps) {
  const { value, onChange, ...field } = props
  const root = usePlaces(undefined)
  const country = root.data?.items[0]?.code
  const depth = levels.indexOf(lowest) + 1
  return (
    <FieldGroup {...field}>
      <div className="place-levels">
        {country === undefined ? null : (
          <PlaceLevel
            parent={country}
            path={placePath(value)}
            depth={depth}
            blank={blank}
            group={field.label}
            onChange={onChange}
          />
        )}
      </div>
    </FieldGroup>
  )
}

interface PlaceLevelProps {
  parent: string
  /** Codes from the level of this list downwards. */
  path: readonly string[]
  /** How many levels remain, this one included. */
  depth: number
  blank: 'any' | 'choose'
  group: string
  onChange: (code: string) => void
}

function PlaceLevel({ parent, path, depth, blank, group, onChange }: PlaceLevelProps) {
  const t = useTexts(placeTexts)
  const places = usePlaces(parent)
  const items = places.data?.items ?? []
  const level = items[0]?.level
  if (!level) return null
  const chosen = path[0] ?? onlyOneWithParts(items)
  const upper = /^\d{6}$/.test(parent) && !parent.endsWith('0000')
  const none = blank === 'any' ? t('any') : upper ? t('whole') : t('choose')
  const hasParts = items.find(({ code }) => code === chosen)?.hasParts ?? false
  return (
    <>
      <Field label={t(level)} required>
        <Select
          aria-label={`${group}：${t(level)}`}
          aria-required={undefined}
          blank={none}
          value={chosen}
          options={items.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onChange(event.target.value || upperCode(parent))}
        />
      </Field>
      {chosen && hasParts && depth > 1 ? (
        <PlaceLevel
          parent={chosen}
          path={path.slice(1)}
          depth={depth - 1}
          blank={blank}
          group={group}
          onChange={onChange}
        />
      ) : null}
    </>
  )
}

/** Leaving a level empty means the place above it; the country itself is no choice. */
function upperCode(parent: string): string {
  return placePath(parent).length > 0 ? parent : ''
}
