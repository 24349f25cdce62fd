import { system, type Actor, type Role } from '#platform/actor.ts'
import { Fault } from '#platform/errors.ts'
import { saveFile } from '#platform/files.ts'
import { actorWith, type TestProduct } from '#server/testing.ts'
import { CONSENT_PURPOSES } from './consent/consent-purposes.ts'
import { attachEvidence } from './evidence/attach-evidence.ts'
import { importOrganisations } from './organisation/import-organisations.ts'
import type { NewOrganisation } from './organisation/insert-organisations.ts'
import { createPersonWithAccount } from './person/create-person-with-account.ts'
import { importPeople, type ImportedPerson } from './person/import-people.ts'
import { loadCodes } from './code/load-codes.ts'
import { loadPlaces } from './place/load-places.ts'

/** A few real places: Suining, three of its counties, a code that was replaced, a town, a village, a neighbour. */
export async function loadTestPlaces(product: TestProduct): Promise<void> {
  const since = { validFrom: '1980-01-01' }
  await product.run(system, async (ctx) => {
    await loadPlaces(ctx, [
      { code: '000000', zh: '中国', en: 'China', level: 'country', ...since },
      { code: '510000', parent: '000000', zh: '四川省', en: 'Sichuan', level: 'province', ...since },
      { code: '510900', parent: '510000', zh: '遂宁市', en: 'Suining', level: 'city', ...since },
      { code: '510903', parent: '510900', zh: '船山区', en: 'Chuanshan', level: 'county', ...since },
      { code: '510904', parent: '510900', zh: '安居区', en: 'Anju', level: 'county', ...since },
      {
        code: '510981',
        parent: '510900',
        zh: '射洪市',
        en: 'Shehong',
        level: 'county',
        validFrom: '2019-11-01',
      },
      {
        code: '510922',
        parent: '510900',
        zh: '射洪县',
        level: 'county',
        ...since,
        validTo: '2019-11-01',
        succeededBy: '510981',
      },
      { code: '510903100', parent: '510903', zh: '永兴镇', level: 'town', ...since },
      { code: '510903100201', parent: '510903100', zh: '石佛寺村', level: 'village', ...since },
      { code: '510700', parent: '510000', zh: '绵阳市', en: 'Mianyang', level: 'city', ...since },
    ])
    await loadCodes(ctx, 'subject', [
      { code: '520', zh: '计算机科学技术', en: 'Computer science and technology' },
      { code: '210', zh: '农学', en: 'Agronomy' },
    ])
    await loadCodes(ctx, 'industry', [
      { code: 'C', zh: '制造业', en: 'Manufacturing' },
      { code: '39', parent: 'C', zh: '计算机、通信和其他电子设备制造业', en: 'Electronics' },
    ])
  })
}

/** Registers one person who consents to everything, verified, unless said otherwise. @returns the id */
export async function makePerson(
  product: TestProduct,
  parts: Partial<ImportedPerson> & { verified?: boolean } = {},
): Promise<string> {
  const { verified = true, ...person } = parts
  const [id] = await product.run(system, (ctx) =>
    importPeople(
      ctx,
      [{ name: '测试人员', placeCode: '510903', isWorker: true, consents: CONSENT_PURPOSES, ...person }],
      { verified },
    ),
  )
  return id!
}

/** Registers one organisation, verified unless said otherwise. @returns the id */
export async function makeOrganisation(
  product: TestProduct,
  parts: Partial<NewOrganisation> & { verified?: boolean } = {},
): Promise<string> {
  const { verified = true, ...organisation } = parts
  const [id] = await product.run(system, (ctx) =>
    importOrganisations(
      ctx,
      [{ name: '测试单位', kind: 'enterprise', placeCode: '510903', ...organisation }],
      { verified },
    ),
  )
  return id!
}

/** Somebody with an account, signed in, for tests over HTTP. */
export async function makeAccount(
  product: TestProduct,
  parts: { login: string; name?: string; placeCode?: string; phone?: string; roles?: readonly Role[] },
): Promise<{ personId: string; accountId: string; session: string }> {
  const { login, name = login, placeCode = '510903', phone, roles = [] } = parts
  const made = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      login,
      name,
      placeCode,
      password: 'fifteen long words',
      verified: true,
      consents: CONSENT_PURPOSES,
      ...(phone ? { phone } : {}),
      grants: roles.map((role) => ({ role, placeCode })),
    }),
  )
  return { ...made, session: await product.signIn(made.accountId) }
}

/** An actor of one role for one place. */
export function staffOf(role: Role, placeCode: string): Actor {
  return actorWith({ grants: [{ role, placeCode }] })
}

/** The code a use case is refused with, or `done`; anything but a refusal is thrown on. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

/** Attaches a small file as evidence, as the product itself. */
export async function attachTestEvidence(
  product: TestProduct,
  subject: 'person' | 'organisation',
  subjectId: string,
): Promise<void> {
  await product.run(system, async (ctx) => {
    const file = await saveFile(ctx, { name: 'proof.txt', bytes: Buffer.from('proof') })
    await attachEvidence(ctx, { subject, subjectId, fileId: file.id, kind: 'identity' })
  })
}
