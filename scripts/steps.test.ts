import { describe, expect, it } from 'vitest'
import { lineOf, runSteps } from './steps.ts'

const fine = { name: 'fine', run: ['-e', 'console.log("all is well")'] }
const wrong = {
  name: 'wrong',
  run: ['-e', 'console.error(process.env.WHAT); process.exit(3)'],
  env: { WHAT: 'no' },
}

describe('runSteps', () => {
  it('prints a line for each step and the output of those that fail', async () => {
    let text = ''
    const results = await runSteps([fine, wrong], { atOnce: 1, write: (part) => void (text += part) })
    expect(results.map(({ name, ok }) => [name, ok])).toEqual([
      ['fine', true],
      ['wrong', false],
    ])
    expect(text.replaceAll(/\d+\.\d s/g, 'time')).toBe(
      'ok   fine                        time\nFAIL wrong                       time\nno\n',
    )
  })

  it('keeps the order of the steps whichever ends first', async () => {
    const slow = { name: 'slow', run: ['-e', 'setTimeout(() => {}, 300)'] }
    const results = await runSteps([slow, fine], { atOnce: 2, write: () => {} })
    expect(results.map(({ name }) => name)).toEqual(['slow', 'fine'])
  })

  it('says seconds', () => {
    expect(lineOf({ name: 'types', ok: true, seconds: 12.345 })).toBe(
      'ok   types                      12.3 s\n',
    )
  })
})
