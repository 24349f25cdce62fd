import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { sendMessage } from '#platform/messaging/messages.ts'
import { allow } from '#platform/policy.ts'
import { contactsOf } from '../contacts.ts'
import { registerFaults } from '../errors.ts'
import { memberInvited, representativeInvited } from '../messages.ts'
import { lockOrganisation } from '../organisation/organisation.queries.ts'
import { normalPhone, PHONE } from '../person/person-numbers.ts'
import { organisationPolicy } from '../policy.ts'

interface MembershipRequest {
  readonly organisationId: string
  /** How the inviter names somebody: they need to know the number, and learn nothing from it. */
  readonly phone: string
  readonly role: 'member' | 'representative'
}

const DAYS_TO_ANSWER = 7

/**
 * Asks whoever is registered under a telephone number to join an organisation: for its representatives and the
 * officers of its place. The person answers within seven days, and is asked once in that time. Whether the number is
 * known, belongs to a member already or was asked before makes no difference that the inviter could see.
 *
 * @throws register.organisation_not_found, register.not_living, register.phone_invalid
 */
export async function inviteMember(ctx: Context, input: MembershipRequest): Promise<void> {
  const organisation = await lockOrganisation(ctx, input.organisationId)
  allow(organisationPolicy.add_member(ctx.actor, organisation))
  if (organisation.state === 'merged' || organisation.state === 'closed') throw registerFaults.not_living()
  if (organisation.kind === 'studio' && input.role === 'representative') {
    throw registerFaults.studio_one_leader()
  }
  const personId = await findByPhone(ctx, input.phone)
  await ctx.audit({
    action: 'register.organisation.invite_member',
    subjectType: 'register.organisation',
    subjectId: organisation.id,
    sentence:
      input.role === 'representative'
        ? { zh: '按电话号码邀请一位代表加入', en: 'invited a representative by telephone number' }
        : { zh: '按电话号码邀请一位成员加入', en: 'invited a member by telephone number' },
  })
  if (personId === undefined || !(await mayBeAsked(ctx, { ...input, personId }))) return
  if (await ask(ctx, { ...input, personId })) {
    await tell(ctx, { personId, role: input.role, organisation: organisation.name })
  }
}

type Question = Omit<MembershipRequest, 'phone'> & { readonly personId: string }

/** Not who belongs to it as that already, and not who has just declined. */
async function mayBeAsked(ctx: Context, { personId, organisationId, role }: Question): Promise<boolean> {
  const { rows } = await sql`
    select 1 from register.membership
    where person_id = ${personId} and organisation_id = ${organisationId} and role in (${role}, 'representative')
      and (valid_to is null or valid_to > ${dayOf(ctx.now)}::date)
    union all
    select 1 from register.membership_invitation
    where person_id = ${personId} and organisation_id = ${organisationId} and state = 'declined'
      and expires_at > ${ctx.now}`.execute(ctx.db)
  return rows.length === 0
}

/** @returns whether the person is to be told: not when the same question is still open */
async function ask(ctx: Context, { personId, organisationId, role }: Question): Promise<boolean> {
  const expiresAt = new Date(ctx.now.getTime() + DAYS_TO_ANSWER * 86_400_000)
  const { rows } = await sql`
    insert into register.membership_invitation as open (id, organisation_id, person_id, role, state, invited_by,
      invited_at, expires_at, created_at, updated_at)
    values (${ctx.newId()}, ${organisationId}, ${personId}, ${role}, 'invited', ${ctx.actor.accountId},
      ${ctx.now}, ${expiresAt}, ${ctx.now}, ${ctx.now})
    on conflict (person_id, organisation_id) where state = 'invited' do update
      set role = excluded.role, invited_by = excluded.invited_by, invited_at = excluded.invited_at,
        expires_at = excluded.expires_at, updated_at = excluded.updated_at, version = open.version + 1
      where open.expires_at <= excluded.invited_at or open.role <> excluded.role
    returning id`.execute(ctx.db)
  return rows.length > 0
}

async function tell(
  ctx: Context,
  { personId, role, organisation }: { personId: string; role: string; organisation: string },
): Promise<void> {
  const contacts = await contactsOf(ctx, { organisationIds: [], personIds: [personId] })
  const template = role === 'representative' ? representativeInvited : memberInvited
  for (const to of contacts.get(personId) ?? []) {
    await sendMessage(ctx, { template, to, params: { organisation }, link: '/my/profile' })
  }
}

async function findByPhone(ctx: Context, phone: string): Promise<string | undefined> {
  const person = await ctx.db
    .selectFrom('register.person')
    .select('id')
    .where('phoneIndex', 'in', ctx.secrets.blindIndexes(normalPhone(phone), PHONE))
    .where('state', 'not in', ['merged', 'closed'])
    .executeTakeFirst()
  return person?.id
}
