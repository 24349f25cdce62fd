import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { currentWeights } from '#matching'
import { logLearnable, numberedId } from '#modules/matching/testing.ts'
import { system } from '#platform/actor.ts'
import { systemClock } from '#platform/clock.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { runCommand, type Ran } from './testing.ts'

let product: TestProduct
beforeEach(async () => (product = await openTestProduct()))
afterEach(() => product.close())

/** Runs the command on the product's database. */
async function train(language: 'zh' | 'en', ...options: string[]): Promise<Ran> {
  const { host, user } = inject('testServer')
  const { rows } = await product.database.pool.query<{ name: string }>('select current_database() as name')
  const url = `postgres://${user}@/${rows[0]?.name}?host=${encodeURIComponent(host)}`
  return runCommand(['--lang', language, 'match', 'train', '--database-url', url, ...options], '/tmp')
}

const NEEDS = Array.from({ length: 22 }, (_, at) => numberedId(at))
const log = (needIds = NEEDS) => product.run(system, (ctx) => logLearnable(ctx, { needIds }))
const origin = async () => (await currentWeights(product.source.db)).origin
const GAIN =
  /nDCG@10 from 0\.\d{3} to [01]\.\d{3}, mean gain -?0\.\d{3} \(95 % interval -?0\.\d{3} to 0\.\d{3}\)/

// Each learns a few times, some seconds of a core that others want too.
describe('interchange match train', { timeout: 120_000 }, () => {
  it('prints what was learned and how much better it is, and puts it into use', async () => {
    await log()
    const dry = await train('en', '--dry-run')
    expect([dry.code, dry.out.split('\n').at(-1), await origin()]).toEqual([
      0,
      'Nothing was written.',
      'built_in',
    ])
    const { code, out } = await train('en')
    const lines = out.split('\n')
    expect([code, lines[0], lines[3], lines.at(-1), await origin()]).toEqual([
      0,
      'Learned from 220 pairs of 22 needs.',
      'In use\tLearned\tSignal',
      'Result: better, and now in use.',
      'trained',
    ])
    expect(lines[1]).toMatch(new RegExp(`^Weights: ${GAIN.source}, cross-validated by need\\.$`))
    expect(lines[2]).toMatch(/^Trees \(compared, never used\): nDCG@10 from /)
    expect(
      lines
        .slice(4, -1)
        .map((line) => line.split('\t'))
        .map(([before, , signal]) => [before, signal]),
    ).toEqual([
      ['0.270', 'Title'],
      ['0.270', 'Content'],
      ['0.140', 'Meaning'],
      ['0.100', 'Technical indices'],
      ['0.050', 'Subject'],
      ['0.070', 'Industry'],
      ['0.040', 'Track record'],
      ['0.040', 'Place'],
      ['0.020', 'Load'],
    ])
    expect(out.split('\n').slice(0, -1)).toEqual(dry.out.split('\n').slice(0, -1))
    const again = await train('zh')
    expect([again.code, again.out.split('\n').at(-1)]).toEqual([0, '结果：没有更好，未启用。'])
  })

  it('refuses too few outcomes, of all days or of the period asked for', async () => {
    await log()
    const { code, out, err } = await train('zh', '--period', '2020-01-01..2020-12-31')
    expect([code, out, err.at(-1)]).toEqual([
      1,
      '',
      '可学习的结果 0 条、好坏兼有的需求 0 个，不足 200 条和 20 个，暂按现有权重排序；请继续记录对接结果，积累后再学习。',
    ])
    expect(await origin()).toBe('built_in')
  })

  it('is one at a time', async () => {
    // The command has the system's clock, and not the test's.
    await product.source.db
      .insertInto('matching.training')
      .values({ id: numberedId(1), state: 'waiting', requestedAt: systemClock() })
      .execute()
    const { code, err } = await train('en')
    expect([code, err.at(-1)]).toEqual([
      ...[1, 'Weights are being learned already; start another training when it has ended.'],
    ])
  })

  it('says how it is used', async () => {
    const wrong = await train('en', '--period', '2021-02-30..2021-03-01')
    const reversed = await train('en', '--period', '2021-03-02..2021-03-01')
    const unknown = await train('en', '--nonsense')
    expect([wrong, reversed, unknown].map(({ code, err }) => [code, err[0]])).toEqual([
      ...['2021-02-30..2021-03-01', '2021-03-02..2021-03-01'].map((value) => [
        ...[
          2,
          `The period “${value}” is not valid; write it like 2017-01-01..2021-12-31, the first day not after the last.`,
        ],
      ]),
      [2, 'There is no option --nonsense; interchange match train --help lists them.'],
    ])
  })
})
