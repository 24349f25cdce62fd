import { Drawer, Skeleton, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '#web/lib/i18n.tsx'
import { partTexts } from '../texts.ts'
import { AuditTab, type AuditEntry } from './audit-tab.tsx'

interface RecordDrawerProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** The state tag beside the title. */
  state?: ReactNode
  /** Buttons for what this account may do with the record. */
  actions?: ReactNode
  tabs: readonly { readonly key: string; readonly label: string; readonly content: ReactNode }[]
  /** The record's log; every record has one as its last tab. */
  audit: readonly AuditEntry[]
  busy?: boolean
}

/** One record beside its list: its parts as tabs, the last of them 操作日志. */
export function RecordDrawer({
  open,
  onClose,
  title,
  state,
  actions,
  tabs,
  audit,
  busy = false,
}: RecordDrawerProps) {
  const t = useTexts(partTexts)
  const items = [
    ...tabs.map(({ key, label, content }) => ({ key, label, children: content })),
    { key: 'audit', label: t('log'), children: <AuditTab entries={audit} /> },
  ]
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="min(720px, 100vw)"
      title={
        <span className="table-group">
          {title}
          {state}
        </span>
      }
      closable={{ 'aria-label': t('close') }}
      extra={actions}
      destroyOnHidden
    >
      {busy ? <Skeleton active /> : <Tabs items={items} />}
    </Drawer>
  )
}
