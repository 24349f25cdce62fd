import type { Actor } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import type { ExchangeScene } from '../testing.ts'
import type { CentreDraft } from './centre.contract.ts'
import { checklistRules } from './checklist.rules.ts'
import { acceptCentre } from './decide-centre.ts'
import { attachCentreEvidence, fulfilItem } from './keep-checklist.ts'
import { createCentre } from './save-centre.ts'
import { submitCentre } from './submit-centre.ts'

/** A centre of the scene's county, open from Monday to Friday. */
export function centreOf(scene: ExchangeScene, parts: Partial<CentreDraft> = {}): CentreDraft {
  return {
    placeCode: '510903',
    name: '船山区科技云服务中心',
    organisationId: scene.enterpriseId,
    address: '示例路1号政务大厅二楼',
    telephone: '0825-0000000',
    services: ['需求受理', '对接协调'],
    foundedOn: '2021-03-01',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
    specialDays: [],
    ...parts,
  }
}

/** A centre in `draft`. @returns the id */
export async function makeCentre(scene: ExchangeScene, by: Actor, parts: Partial<CentreDraft> = {}) {
  const { id } = await scene.product.run(by, (ctx) => createCentre(ctx, centreOf(scene, parts)))
  return id
}

/** Every item of the standard checklist fulfilled and proven. */
export async function completeChecklist(scene: ExchangeScene, by: Actor, centreId: string): Promise<void> {
  for (const { code } of checklistRules.standard.items)
    await scene.product.run(by, async (ctx) => {
      await fulfilItem(ctx, { centreId, item: code }, { fulfilledOn: '2021-04-01', validTo: null, note: '' })
      const { id: fileId } = await saveFile(ctx, { name: `${code}.txt`, bytes: Buffer.from(code) })
      await attachCentreEvidence(ctx, { centreId, item: code }, { fileId, note: '' })
    })
}

export async function acceptedCentre(
  scene: ExchangeScene,
  people: { officer: Actor; cityOfficer: Actor },
  parts: Partial<CentreDraft> = {},
): Promise<string> {
  const id = await makeCentre(scene, people.officer, parts)
  await completeChecklist(scene, people.officer, id)
  await scene.product.run(people.officer, (ctx) => submitCentre(ctx, id))
  await scene.product.run(people.cityOfficer, (ctx) => acceptCentre(ctx, id, { remarks: '' }))
  return id
}
