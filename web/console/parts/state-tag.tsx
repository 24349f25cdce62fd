import { Tag } from 'antd'

export type StateTone = 'neutral' | 'progress' | 'success' | 'warning' | 'error'

const colors: Readonly<Record<StateTone, { color: string; background: string }>> = {
  neutral: { color: '#434343', background: '#f6f4f0' },
  progress: { color: '#003eb3', background: '#eef4ff' },
  success: { color: '#237804', background: '#f6ffed' },
  warning: { color: '#8a4b00', background: '#fff8e6' },
  error: { color: '#cf1322', background: '#fff1f0' },
}

/** A state in words, on the colour of its tone. Amber is for states that need a hand. */
export function StateTag({ tone = 'neutral', label }: { tone?: StateTone; label: string }) {
  const { color, background } = colors[tone]
  return <Tag style={{ color, background, borderColor: color }}>{label}</Tag>
}
