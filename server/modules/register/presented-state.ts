import type { Language, Text } from '#platform/i18n.ts'
import type { StateDefinition } from '#platform/workflow.ts'

/** A state as replies carry it, in the words of the reader's side. */
export function presentState<S extends string>(
  table: { readonly states: Readonly<Record<S, StateDefinition>> },
  state: string,
  { language, staff }: { language: Language; staff: boolean },
) {
  const definition = table.states[state as S]
  const label: Text = staff ? definition.staff : definition.public
  return { code: state, label: label[language], tone: definition.tone }
}
