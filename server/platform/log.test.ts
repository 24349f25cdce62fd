import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const LOG = new URL('./log.ts', import.meta.url).href

/** What a process of its own writes to standard error. */
async function logged(code: string, level = 'warn'): Promise<string[]> {
  const script = `import { createLog } from ${JSON.stringify(LOG)}; const log = createLog('${level}'); ${code}`
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', script])
  return stderr.trimEnd().split('\n')
}

describe('the log', () => {
  it('keeps one line an entry, whatever a value contains', async () => {
    const lines = await logged(`log.warn({ name: 'a\\r\\n{"level":60}\\u001b[2J' }, 'odd\\nname')`)
    const [{ time, ...entry }] = lines.map((line) => JSON.parse(line) as Record<string, unknown>) as [
      Record<string, unknown>,
    ]
    expect([lines.length, entry, typeof time]).toEqual([
      1,
      { level: 40, name: 'a\r\n{"level":60}\u001b[2J', msg: 'odd\nname' },
      'number',
    ])
    expect(lines.join('')).not.toContain('\u001b')
  })

  it('leaves out of an error what may hold somebody’s data', async () => {
    const [line = ''] = await logged(
      `log.error({ err: Object.assign(new Error('duplicate key'), {
         code: '23505', constraint: 'account_login', table: 'account', detail: 'Key (login)=(13800138000)', where: 'x' }) })`,
    )
    const { err } = JSON.parse(line) as { err: Record<string, unknown> }
    expect({ ...err, stack: typeof err['stack'] }).toEqual({
      type: 'Error',
      message: 'duplicate key',
      stack: 'string',
      code: '23505',
      constraint: 'account_login',
      table: 'account',
    })
  })

  it('writes from the level on that is asked for', async () => {
    const levels = async (level: string) =>
      (await logged(`log.info({}); log.warn({}); log.error({})`, level))
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { level: number }).level)
    expect(await Promise.all(['info', 'nonsense', 'error', 'silent'].map(levels))).toEqual([
      [30, 40, 50],
      [40, 50],
      [50],
      [],
    ])
  })
})
