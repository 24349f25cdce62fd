import { describe, expect, it } from 'vitest'
import type { Log } from '#platform/context.ts'
import { createClosers } from './closers.ts'

function opened(): { closed: string[]; logged: object[]; closers: ReturnType<typeof createClosers> } {
  const closed: string[] = []
  const logged: object[] = []
  const log: Log = { info: () => {}, warn: () => {}, error: (fields) => void logged.push(fields) }
  return { closed, logged, closers: createClosers(log) }
}

describe('what was opened', () => {
  it('is closed in the reverse order, each after the one before, and once', async () => {
    const { closed, logged, closers } = opened()
    closers.add('database', () => void closed.push('database'))
    closers.add('pool', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      closed.push('pool')
    })
    closers.add('requests', () => void closed.push('requests'))
    await Promise.all([closers.close(), closers.close()])
    await closers.close()
    expect([closed, logged]).toEqual([['requests', 'pool', 'database'], []])
  })

  it('is closed although something above it fails to', async () => {
    const { closed, logged, closers } = opened()
    const err = new Error('stuck')
    closers.add('database', () => void closed.push('database'))
    closers.add('pool', () => Promise.reject(err))
    await closers.close()
    expect([closed, logged]).toEqual([['database'], [{ err, part: 'pool' }]])
  })

  it('is closed at once when it comes too late', async () => {
    const { closed, closers } = opened()
    await closers.close()
    closers.add('database', () => void closed.push('database'))
    await closers.close()
    expect(closed).toEqual(['database'])
  })
})
