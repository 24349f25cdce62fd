import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import {
  centreEvidenceBody,
  fulfilmentBody,
  fundingBody,
  fundingUseBody,
  staffBody,
  staffEndBody,
} from './centre.contract.ts'
import { attachCentreEvidence, fulfilItem, lapseItem, removeCentreEvidence } from './keep-checklist.ts'
import { cancelFunding, recordFunding, recordFundingUse } from './keep-funding.ts'
import { addStaff, endStaff } from './keep-staff.ts'

const CENTRE = '/exchange/centres/:id'
const ITEM = `${CENTRE}/checklist/:item`
const FUNDING = `${CENTRE}/funding/:fundingId`

const itemParams = idParams.extend({ item: z.string().max(40) })
const evidenceParams = idParams.extend({ evidenceId: z.uuid() })
const staffParams = idParams.extend({ staffId: z.uuid() })
const fundingParams = idParams.extend({ fundingId: z.uuid() })
const made = z.object({ id: z.uuid() })

const itemOf = ({ id, item }: { id: string; item: string }) => ({ centreId: id, item })
const fundingOf = ({ id, fundingId }: { id: string; fundingId: string }) => ({ centreId: id, fundingId })

/** What officers keep of a centre: the checklist with its evidence, staff and funding. */
export const centreRecordRoutes = [
  defineRoute({
    method: 'PUT',
    path: ITEM,
    operationId: 'fulfilCentreItem',
    summary: 'Records since when, and until when, a centre fulfils an item of the checklist',
    access: ['officer'],
    params: itemParams,
    body: fulfilmentBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => fulfilItem(ctx, itemOf(params), body),
  }),
  defineRoute({
    method: 'POST',
    path: `${ITEM}/lapse`,
    operationId: 'lapseCentreItem',
    summary: 'Records that a centre has no longer what an item asks for',
    access: ['officer'],
    params: itemParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => lapseItem(ctx, itemOf(params), body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: `${ITEM}/evidence`,
    operationId: 'attachCentreEvidence',
    summary: 'Attaches a file one has uploaded to an item of the checklist',
    access: ['officer'],
    params: itemParams,
    body: centreEvidenceBody,
    response: made,
    status: 201,
    handle: (ctx, { params, body }) => attachCentreEvidence(ctx, itemOf(params), body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/evidence/:evidenceId/remove`,
    operationId: 'removeCentreEvidence',
    summary: 'Takes evidence out of a checklist that is not submitted or accepted',
    access: ['officer'],
    params: evidenceParams,
    response: 'nothing',
    handle: (ctx, { params: { id, evidenceId } }) => removeCentreEvidence(ctx, { centreId: id, evidenceId }),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/staff`,
    operationId: 'addCentreStaff',
    summary: 'Gives a person of the register a duty at a centre',
    access: ['officer'],
    params: idParams,
    body: staffBody,
    response: made,
    status: 201,
    handle: (ctx, { params, body }) => addStaff(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/staff/:staffId/end`,
    operationId: 'endCentreStaff',
    summary: 'Ends a duty at a centre on a day',
    access: ['officer'],
    params: staffParams,
    body: staffEndBody,
    response: 'nothing',
    handle: (ctx, { params: { id, staffId }, body }) => endStaff(ctx, { centreId: id, staffId }, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/funding`,
    operationId: 'recordCentreFunding',
    summary: 'Records money a centre was granted, by year and source',
    access: ['officer'],
    idempotent: true,
    params: idParams,
    body: fundingBody,
    response: made,
    status: 201,
    handle: (ctx, { params, body }) => recordFunding(ctx, params.id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: FUNDING,
    operationId: 'recordCentreFundingUse',
    summary: 'Records how much of a funding is used by now',
    access: ['officer'],
    params: fundingParams,
    body: fundingUseBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => recordFundingUse(ctx, fundingOf(params), body),
  }),
  defineRoute({
    method: 'POST',
    path: `${FUNDING}/cancel`,
    operationId: 'cancelCentreFunding',
    summary: 'Cancels a funding that was recorded by mistake',
    access: ['officer'],
    params: fundingParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => cancelFunding(ctx, fundingOf(params), body.reason),
  }),
]
