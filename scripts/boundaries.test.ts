import { describe, expect, it } from 'vitest'
import { checkBoundaries } from './boundaries.ts'

const FIXTURE = 'scripts/fixtures/boundaries/'

describe('the boundary check', () => {
  it('finds each broken rule of the fixture, and nothing else', { timeout: 60_000 }, async () => {
    const { files, violations } = await checkBoundaries(FIXTURE)
    expect(files).toBeGreaterThan(10)
    expect(violations.map((text) => text.replaceAll(FIXTURE, ''))).toEqual([
      'matching-core-is-pure: server/modules/matching/core/score.ts → path',
      'module-exchange: server/modules/exchange/around-the-door.ts → server/modules/register/person.ts',
      'module-exchange: server/modules/exchange/uses-factories.ts → server/modules/register/testing.ts',
      'module-review: server/modules/review/against-the-graph.ts → server/modules/exchange/index.ts',
      'no-cycle: server/modules/exchange/first.ts → server/modules/exchange/second.ts',
      'no-test-code-in-the-product: server/modules/exchange/uses-factories.ts → server/modules/register/testing.ts',
      'platform-knows-no-module: server/platform/knows-module.ts → server/modules/register/index.ts',
      'portal-and-console-apart: web/portal/page.ts → web/console/drawer.ts',
      'sample-by-the-command-only: server/needs-sample.ts → sample/city.ts',
      'web-knows-the-contract-only: web/portal/page.ts → server/modules/register/person.ts',
    ])
  })
})
