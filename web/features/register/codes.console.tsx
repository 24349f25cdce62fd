import { useCodes } from './api.console.ts'

interface CodeProps {
  scheme: 'subject' | 'industry'
  code: string
}

/** An entry of a code table by its name; until the table is there, by its code. */
export function CodeName({ scheme, code }: CodeProps) {
  const { data } = useCodes(scheme)
  return data?.items.find((entry) => entry.code === code)?.name ?? code
}

/** The entries of a code table for the choices of a form; a name or a code finds them. */
export function useCodeOptions(scheme: CodeProps['scheme']) {
  const { data } = useCodes(scheme)
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))
}
