import type { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { publicPartyNames } from '#register'
import type { centreRecord, checklistItemSchema, fundingSchema } from './centre.contract.ts'
import { centrePolicy } from './centre.policy.ts'
import { findCentre, type CentreRow } from './centre.queries.ts'
import { conditionOf, evidenceOf, keptItems } from './checklist.queries.ts'
import { checklistOf } from './checklist.rules.ts'
import { staffOf } from './staff.queries.ts'

type Record = z.infer<typeof centreRecord>

/** What staff keep of a centre beside its public page: checklist, evidence, staff, funding and acceptances. */
export async function centreRecordOf(ctx: Context, id: string): Promise<Record> {
  const centre = await findCentre(ctx, id)
  allow(centrePolicy.seeRecord(ctx.actor, centre))
  return {
    stateReason: centre.stateReason,
    checklist: await presentChecklist(ctx, centre),
    staff: await presentStaff(ctx, id),
    funding: await presentFunding(ctx, id),
    acceptances: await presentAcceptances(ctx, id),
  }
}

async function presentChecklist(
  ctx: Context,
  centre: CentreRow,
): Promise<z.infer<typeof checklistItemSchema>[]> {
  const kept = await keptItems(ctx, centre.id)
  const evidence = await evidenceOf(ctx, centre.id)
  const today = dayOf(ctx.now)
  const isEnglish = ctx.language === 'en'
  return (await checklistOf(ctx, centre.placeCode)).map(({ code, zh, en, evidenceZh, evidenceEn }) => {
    const item = kept.get(code)
    return {
      code,
      name: isEnglish ? en : zh,
      required: isEnglish ? evidenceEn : evidenceZh,
      condition: conditionOf(item, today),
      fulfilledOn: item?.fulfilledOn ?? null,
      validTo: item?.validTo ?? null,
      lapsedOn: item?.lapsedOn ?? null,
      lapseReason: item?.lapseReason ?? null,
      note: item?.note ?? '',
      evidence: evidence
        .filter((one) => one.item === code)
        .map(({ id, note, createdAt, fileId, fileName }) => ({
          ...{ id, note, createdAt },
          file: { id: fileId, name: fileName },
        })),
    }
  })
}

async function presentStaff(ctx: Context, centreId: string): Promise<Record['staff']> {
  const rows = await staffOf(ctx, centreId)
  const personIds = rows.map(({ personId }) => personId)
  const names = await publicPartyNames(ctx, { organisationIds: [], personIds })
  return rows.map(({ personId, duty, ...row }) => ({
    ...row,
    duty: duty as Record['staff'][number]['duty'],
    name: names.get(personId) ?? '',
  }))
}

async function presentFunding(ctx: Context, centreId: string): Promise<z.infer<typeof fundingSchema>[]> {
  const rows = await ctx.db
    .selectFrom('exchange.centreFunding as funding')
    .leftJoin('platform.file as file', 'file.id', 'funding.fileId')
    .selectAll('funding')
    .select('file.name as fileName')
    .where('funding.centreId', '=', centreId)
    .orderBy('funding.grantedOn', 'desc')
    .orderBy('funding.id', 'desc')
    .execute()
  return rows.map(({ id, year, source, grantedOn, amountFen, usedFen, note, ...row }) => ({
    ...{ id, year, grantedOn, note },
    source: source as Record['funding'][number]['source'],
    amountFen: String(amountFen),
    usedFen: String(usedFen),
    file: row.fileId === null ? null : { id: row.fileId, name: row.fileName ?? '' },
    cancelReason: row.cancelReason,
  }))
}

async function presentAcceptances(ctx: Context, centreId: string): Promise<Record['acceptances']> {
  const rows = await ctx.db
    .selectFrom('exchange.centreAcceptance as acceptance')
    .innerJoin('exchange.centreAcceptanceItem as item', 'item.acceptanceId', 'acceptance.id')
    .select([
      'acceptance.id',
      'acceptedOn',
      'remarks',
      'withdrawnOn',
      'withdrawnReason',
      'item.zh',
      'item.en',
    ])
    .where('acceptance.centreId', '=', centreId)
    .orderBy('acceptedOn', 'desc')
    .orderBy('acceptance.id', 'desc')
    .orderBy('item.position')
    .execute()
  const acceptances = new Map<string, Record['acceptances'][number]>()
  for (const { zh, en, ...row } of rows) {
    const known = acceptances.get(row.id) ?? { ...row, items: [] }
    acceptances.set(row.id, { ...known, items: [...known.items, ctx.language === 'en' ? en : zh] })
  }
  return [...acceptances.values()]
}
