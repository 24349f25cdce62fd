import { useFieldLink } from '#web/ui/field.tsx'
import { useCodes, type CodeEntry, type CodeScheme } from './api.portal.ts'

interface CodeSelectProps {
  scheme: CodeScheme
  value: string
  onChange: (code: string) => void
  /** The line that stands for no choice. */
  blank: string
}

/** A choice from a code table, its upper level as groups; belongs inside a `Field`. */
export function CodeSelect({ scheme, value, onChange, blank }: CodeSelectProps) {
  const codes = useCodes(scheme)
  const items = codes.data?.items ?? []
  const known = items.some(({ code }) => code === value)
  return (
    <select
      className="input"
      {...useFieldLink()}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{blank}</option>
      {/* A code is kept while its table is on the way, and after it went out of use. */}
      {value && !known ? <option value={value}>{value}</option> : null}
      {groupsOf(items).map(({ head, parts }) => (
        <optgroup key={head.code} label={`${head.code} ${head.name}`}>
          {[head, ...parts].map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

function groupsOf(items: readonly CodeEntry[]) {
  const below = new Map<string, CodeEntry[]>()
  for (const item of items) {
    if (item.parentCode !== null) below.set(item.parentCode, [...(below.get(item.parentCode) ?? []), item])
  }
  return items
    .filter(({ parentCode }) => parentCode === null)
    .map((head) => ({ head, parts: below.get(head.code) ?? [] }))
}

/** The name of a code; the code itself while its table is on the way, nothing without a code. */
export function useCodeName(scheme: CodeScheme, code: string | null): string | null {
  const codes = useCodes(scheme, code !== null)
  return codes.data?.items.find((item) => item.code === code)?.name ?? code
}
