import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'
import { ImportDialog, type ImportOutcome } from './import-dialog.tsx'

type ExportFormat = 'xlsx' | 'csv'

interface ExportButtonProps {
  /** Address of the sheet for the conditions on the screen. */
  hrefFor: (format: ExportFormat) => string
}

/** Exports what the conditions on the screen select. Stands beside an import, see `ImportExport`. */
export function ExportButton({ hrefFor }: ExportButtonProps) {
  const t = useTexts(partTexts)
  const items = [
    { key: 'xlsx', label: <a href={hrefFor('xlsx')}>{t('exportXlsx')}</a> },
    { key: 'csv', label: <a href={hrefFor('csv')}>{t('exportCsv')}</a> },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<DownloadOutlined />}>{t('export')}</Button>
    </Dropdown>
  )
}

interface ImportExportProps extends ExportButtonProps {
  /** What is imported, such as 需求. */
  what: string
  templateHref: string
  onImport: (file: File) => Promise<ImportOutcome>
  /** Choices that hold for the whole file. */
  children?: ReactNode
}

/** 导入 and 导出, always together. */
export function ImportExport({ what, templateHref, onImport, hrefFor, children }: ImportExportProps) {
  const t = useTexts(partTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {t('import')}
      </Button>
      <ExportButton hrefFor={hrefFor} />
      <ImportDialog
        open={open}
        onClose={() => setOpen(false)}
        what={what}
        templateHref={templateHref}
        onImport={onImport}
      >
        {children}
      </ImportDialog>
    </>
  )
}
