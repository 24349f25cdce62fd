import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import {
  acceptanceRemarks,
  centreChange,
  centreDetail,
  centreDraft,
  centrePage,
  centreQuery,
  centreRecord,
} from './centre.contract.ts'
import { findCentre, listCentres } from './centre.queries.ts'
import { acceptCentre, returnCentre, withdrawAcceptance } from './decide-centre.ts'
import { presentCentre, presentCentres } from './present-centre.ts'
import { centreRecordOf } from './record.queries.ts'
import { changeCentre, createCentre } from './save-centre.ts'
import { submitCentre } from './submit-centre.ts'

const BASE = '/exchange/centres'
const CENTRE = `${BASE}/:id`

export const centreRoutes = [
  defineRoute({
    method: 'GET',
    path: BASE,
    operationId: 'listCentres',
    summary: 'Accepted service centres with their hours, and for staff those of their places in any state',
    access: 'public',
    query: centreQuery,
    response: centrePage,
    handle: async (ctx, { query }) => {
      const page = await listCentres(ctx, query)
      return { items: await presentCentres(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'GET',
    path: CENTRE,
    operationId: 'getCentre',
    summary: 'One service centre: where it is, when it is open, what it does and who is there',
    access: 'public',
    params: idParams,
    response: centreDetail,
    handle: async (ctx, { params }) => presentCentre(ctx, await findCentre(ctx, params.id)),
  }),
  defineRoute({
    method: 'GET',
    path: `${CENTRE}/record`,
    operationId: 'getCentreRecord',
    summary: 'What staff keep of a centre: checklist, evidence, staff, funding, acceptances',
    access: ['officer', 'broker', 'auditor'],
    params: idParams,
    response: centreRecord,
    handle: (ctx, { params }) => centreRecordOf(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: BASE,
    operationId: 'createCentre',
    summary: 'Begins the service centre of a city or a county; a place has one',
    access: ['officer'],
    idempotent: true,
    body: centreDraft,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => createCentre(ctx, body),
  }),
  defineRoute({
    method: 'PUT',
    path: CENTRE,
    operationId: 'changeCentre',
    summary: 'Changes what the public reads of a centre',
    access: ['officer'],
    params: idParams,
    body: centreChange,
    response: 'nothing',
    handle: (ctx, { params, body }) => changeCentre(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/submit`,
    operationId: 'submitCentre',
    summary: 'Submits a centre for acceptance once its checklist is complete',
    access: ['officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => submitCentre(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/accept`,
    operationId: 'acceptCentre',
    summary: 'Accepts a submitted centre, by another officer of the city',
    access: ['officer'],
    params: idParams,
    body: acceptanceRemarks,
    response: 'nothing',
    handle: (ctx, { params, body }) => acceptCentre(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/return`,
    operationId: 'returnCentre',
    summary: 'Returns a submitted centre with what is to be put right',
    access: ['officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => returnCentre(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: `${CENTRE}/withdraw`,
    operationId: 'withdrawCentreAcceptance',
    summary: 'Withdraws the acceptance of a centre an item of whose checklist has lapsed',
    access: ['officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => withdrawAcceptance(ctx, params.id, body.reason),
  }),
]
