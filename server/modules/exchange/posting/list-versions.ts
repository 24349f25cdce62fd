import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { placeNames } from '#register'
import { postingPolicy } from '../policy.ts'
import { detailsSchema, type PostingKind, type Visibility } from './posting.contract.ts'
import { findPosting, type PostingRow } from './posting.queries.ts'
import type { versionListSchema } from './version.contract.ts'

type VersionList = z.infer<typeof versionListSchema>
/** What was kept of a version, by the names of its columns; later columns are missing in older ones. */
type Kept = Pick<
  PostingRow,
  'kind' | 'title' | 'abstract' | 'body' | 'placeCode' | 'industryCode' | 'subjectCode' | 'visibility'
> & { readonly details: Readonly<Record<string, unknown>> }

const AT_MOST = 50

/** The versions of a posting before each change, and what each change was about. */
export async function listVersions(ctx: Context, id: string): Promise<VersionList> {
  const posting = await findPosting(ctx, id)
  allow(postingPolicy.seeVersions(ctx.actor, posting))
  const rows = await ctx.db
    .selectFrom('exchange.postingVersion')
    .select(['version', 'replacedAt', 'content'])
    .where('postingId', '=', id)
    .orderBy('version', 'desc')
    .limit(AT_MOST)
    .execute()
  const current = { ...posting, details: posting.details as Kept['details'] }
  const kept = rows.map(({ content, ...row }) => ({ ...row, content: content as Kept }))
  const names = await namesIn(ctx, [current, ...kept.map(({ content }) => content)])
  return {
    current: present(current, names),
    items: kept.map(({ content, ...row }, index) => ({
      ...row,
      changed: changedIn(content, kept[index - 1]?.content ?? current),
      content: present(content, names),
    })),
  }
}

const regionsOf = (content: Kept) => detailsSchema.parse(content.details).regions ?? []

async function namesIn(ctx: Context, contents: readonly Kept[]): Promise<ReadonlyMap<string, string>> {
  const codes = contents.flatMap((content) => [content.placeCode, ...regionsOf(content)])
  return placeNames(ctx, [...new Set(codes)])
}

function present(content: Kept, names: ReadonlyMap<string, string>): VersionList['current'] {
  const { title, abstract, body, placeCode, industryCode, subjectCode } = content
  return {
    ...{ title, abstract, body, industryCode, subjectCode },
    kind: content.kind as PostingKind,
    visibility: content.visibility as Visibility,
    placeName: names.get(placeCode) ?? placeCode,
    details: detailsSchema.parse(content.details),
    regionNames: regionsOf(content).map((code) => names.get(code) ?? code),
  }
}

/** Names of the columns and answers that differ, those of the later version included. */
function changedIn(before: Kept, after: Kept): string[] {
  const columns = (Object.keys(before) as (keyof Kept)[]).filter((key) => key !== 'details')
  const answers = [...new Set([...Object.keys(before.details), ...Object.keys(after.details)])].sort()
  return [
    ...columns.filter((key) => !isDeepStrictEqual(before[key], after[key])),
    ...answers
      .filter((key) => !isDeepStrictEqual(before.details[key], after.details[key]))
      .map((key) => `details.${key}`),
  ]
}
