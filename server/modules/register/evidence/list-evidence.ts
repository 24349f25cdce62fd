import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { findSubject, type SubjectKind } from './evidence-subject.ts'

/** What is attached to a record, oldest first, in one statement beside the record's own. */
export async function listEvidence(ctx: Context, input: { subject: SubjectKind; subjectId: string }) {
  const { record, policy } = await findSubject(ctx, input.subject, input.subjectId)
  allow(policy.view_evidence(ctx.actor, record))
  return ctx.db
    .selectFrom('register.evidence as evidence')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select(['evidence.id', 'evidence.fileId', 'evidence.kind', 'evidence.note', 'evidence.createdAt'])
    .select(['file.name', 'file.mediaType'])
    .where('subjectId', '=', input.subjectId)
    .orderBy('evidence.createdAt')
    .orderBy('evidence.id')
    .execute()
}
