import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { mayPublishConsentText } from '../policy.ts'
import { consentPurposeNames, type ConsentPurpose } from './consent-purposes.ts'

/**
 * Puts a new version of a text in force. Consents given stay on the version they were given to, and are shown with it.
 *
 * @param input.version the number the new version gets: one more than the version in force when it was written
 * @throws register.consent_text_changed when somebody else published meanwhile
 */
export async function publishConsentText(
  ctx: Context,
  input: { purpose: ConsentPurpose; version: number; zh: string; en: string },
): Promise<void> {
  allow(mayPublishConsentText(ctx.actor))
  const { purpose, version, zh, en } = input
  const written = await sql`
    insert into register.consent_text (purpose, version, zh, en, published_by, published_at)
    select ${purpose}, ${version}, ${zh}, ${en}, ${ctx.actor.accountId}, ${ctx.now}
    where ${version} = (select max(version) + 1 from register.consent_text where purpose = ${purpose})
    on conflict do nothing`.execute(ctx.db)
  if (written.numAffectedRows !== 1n) throw registerFaults.consent_text_changed()
  const name = consentPurposeNames[purpose]
  await ctx.audit({
    action: 'register.consent_text.publish',
    subjectType: 'register.consent_text',
    subjectId: ctx.newId(),
    sentence: {
      zh: `发布了“${name.zh}”授权文本第${version}版`,
      en: `published version ${version} of the consent text for “${name.en}”`,
    },
    changes: { purpose, version },
  })
  await ctx.announce('register.consent_text.published', { purpose, version })
}
