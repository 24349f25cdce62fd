import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { findSubject, type SubjectKind } from './evidence-subject.ts'

interface NewEvidence {
  readonly subject: SubjectKind
  readonly subjectId: string
  /** A file the same account uploaded. */
  readonly fileId: string
  readonly kind: 'certificate' | 'identity' | 'employment' | 'other'
  readonly note?: string | undefined
}

/**
 * Attaches an uploaded file to a person or an organisation as proof of what the record says.
 *
 * @throws register.evidence_file_unknown, register.person_not_found, register.organisation_not_found
 */
export async function attachEvidence(ctx: Context, input: NewEvidence): Promise<{ id: string }> {
  const { record, policy } = await findSubject(ctx, input.subject, input.subjectId)
  allow(policy.attach_evidence(ctx.actor, record))
  const file = await ctx.db
    .selectFrom('platform.file')
    .select('id')
    .where('id', '=', input.fileId)
    .where((eb) => (ctx.actor.kind === 'system' ? eb.lit(true) : eb('createdBy', '=', ctx.actor.accountId)))
    .executeTakeFirst()
  if (!file) throw registerFaults.evidence_file_unknown()
  const id = ctx.newId()
  const subjectType = `register.${input.subject}`
  await ctx.db
    .insertInto('register.evidence')
    .values({
      id,
      subjectType,
      subjectId: input.subjectId,
      fileId: input.fileId,
      kind: input.kind,
      note: input.note ?? '',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    .execute()
  await ctx.audit({
    action: `${subjectType}.attach_evidence`,
    subjectType,
    subjectId: input.subjectId,
    sentence: { zh: '上传了证明材料', en: 'attached evidence' },
  })
  return { id }
}
