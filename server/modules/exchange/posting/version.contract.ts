import { z } from 'zod'
import { instantText } from '#platform/http/contracts.ts'
import { detailsSchema, POSTING_KINDS, VISIBILITIES } from './posting.contract.ts'

/** What a posting says in one version. */
const content = z
  .object({
    kind: z.enum(POSTING_KINDS),
    title: z.string(),
    abstract: z.string(),
    body: z.string(),
    placeName: z.string(),
    industryCode: z.string().nullable(),
    subjectCode: z.string().nullable(),
    visibility: z.enum(VISIBILITIES),
    details: detailsSchema,
    regionNames: z.array(z.string()),
  })
  .meta({ id: 'PostingContent' })

export const versionListSchema = z
  .object({
    current: content,
    /** The newest first: what it said before it was changed at that moment. */
    items: z.array(
      z.object({
        version: z.int(),
        replacedAt: instantText,
        /** What differs in the version after it: `title`, or `details.economics` for an answer. */
        changed: z.array(z.string()),
        content,
      }),
    ),
  })
  .meta({ id: 'PostingVersions' })
