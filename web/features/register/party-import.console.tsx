import { useQueryClient } from '@tanstack/react-query'
import { ImportExport } from '#web/console/parts/import-export.tsx'
import { fileHref } from '#web/features/platform/api.console.ts'
import { stringifySearch } from '#web/lib/search-params.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { importParties, type PartyKind } from './api.console.ts'
import { registerTexts } from './texts.console.ts'

const paths: Readonly<Record<PartyKind, 'people' | 'organisations'>> = {
  person: 'people',
  organisation: 'organisations',
}

interface PartyImportProps {
  kind: PartyKind
  conditions: Readonly<Record<string, unknown>>
}

/** 导入 and 导出 of people or organisations. */
export function PartyImport({ kind, conditions }: PartyImportProps) {
  const t = useTexts(registerTexts)
  const cache = useQueryClient()
  const path = paths[kind]
  const run = async (file: File) => {
    const result = await importParties(kind, file)
    await cache.invalidateQueries()
    return {
      accepted: result.imported,
      refused: result.rows - result.imported,
      notes: result.notes,
      problems: result.problems,
      ...(result.errorFileId ? { errorFileHref: fileHref(result.errorFileId) } : {}),
    }
  }
  return (
    <ImportExport
      what={t(path)}
      templateHref={`/api/v1/register/imports/${path}/template`}
      hrefFor={(format) => `/api/v1/register/${path}.${format}${stringifySearch({ ...conditions })}`}
      onImport={run}
    />
  )
}
