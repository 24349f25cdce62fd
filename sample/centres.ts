import {
  acceptCentre,
  addStaff,
  attachCentreEvidence,
  createCentre,
  fulfilItem,
  recordFunding,
  returnCentre,
  submitCentre,
} from '#exchange'
import { system, type Actor } from '#platform/actor.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { saveFile } from '#platform/files.ts'
import { at } from './days.ts'
import { sampleCounties } from './names.ts'
import { counties, plan } from './plan.ts'
import type { Random } from './random.ts'
import { onDay, type MadeOrganisation, type World } from './world.ts'

/** The standard checklist, and the file each item is proven by. */
const EVIDENCE: Readonly<Record<string, string>> = {
  premises: '房屋使用证明',
  staff: '在岗人员名单',
  equipment: '设备清单',
  regulations: '工作制度汇编',
  funding: '经费下达文件',
  service: '服务台账',
}
const SERVICES = ['需求受理', '成果查询', '对接协调', '技术合同登记咨询', '科技政策咨询']
const RETURNED = '缺少门牌照片和设备照片，请补充后再提交。'
/** 800,000 yuan for the city's centre in each of two years. */
const CITY_GRANTS = [
  { year: 2020, grantedOn: '2020-11-20' },
  { year: 2021, grantedOn: '2021-03-26' },
]
const CITY_GRANT_FEN = 80_000_000n
const WAN_FEN = 1_000_000

interface Founding {
  readonly placeCode: string
  readonly place: string
  readonly host: MadeOrganisation
  readonly foundedOn: string
  /** Who sets it up and submits it; the city's officer accepts it. */
  readonly by: Actor
}

/** The city's service centre and one of each county, accepted one after another, one of them at the second attempt. */
export async function makeCentres(world: World): Promise<void> {
  const random = world.random.split('centres')
  const hosts = world.organisations.filter(({ isInstitution }) => isInstitution)
  const first = { placeCode: plan.city, place: '遂宁市', by: system, foundedOn: '2020-11-02' }
  const city = await makeCentre(world, random, { ...first, host: hosts[0]! })
  await fundCity(world, city)
  for (const [index, [placeCode]] of counties.entries()) {
    const host = hosts.find(({ county, since }) => county === placeCode && since < at('2021-01-01'))
    if (!host) throw new Error(`The sample has no institution in ${placeCode} to run its service centre`)
    const foundedOn = addDays('2021-01-11', index * 45)
    const by = world.officers.get(placeCode)!
    const place = sampleCounties[placeCode]!
    const founding = { placeCode, place, host, foundedOn, by }
    const id = await makeCentre(world, random, founding, { isReturned: index === 2, isLapsed: index === 4 })
    const grantedOn = addDays(foundedOn, 20)
    const amountFen = BigInt(random.between(10, 30) * WAN_FEN)
    await grant(world, { id, by, source: 'county', year: 2021, grantedOn, amountFen })
  }
}

async function makeCentre(
  world: World,
  random: Random,
  founding: Founding,
  course: { isReturned?: boolean; isLapsed?: boolean } = {},
): Promise<string> {
  const { by: actor, foundedOn } = founding
  const { id } = await onDay(world, { at: at(foundedOn), actor }, (ctx) =>
    createCentre(ctx, draftOf(world, random, founding)),
  )
  await staffCentre(world, id, founding)
  await proveItems(world, id, founding, course.isLapsed ?? false)
  const submit = (day: number) =>
    onDay(world, { at: at(addDays(foundedOn, day)), actor }, (ctx) => submitCentre(ctx, id))
  const accepting = (day: number) => ({
    at: at(addDays(foundedOn, day), 15),
    actor: world.officers.get(plan.city)!,
  })
  await submit(40)
  if (course.isReturned) {
    await onDay(world, accepting(45), (ctx) => returnCentre(ctx, id, RETURNED))
    await submit(52)
  }
  await onDay(world, accepting(60), (ctx) => acceptCentre(ctx, id, { remarks: '现场查看，各项齐备。' }))
  return id
}

function draftOf(world: World, random: Random, { placeCode, place, host, foundedOn }: Founding) {
  const closedFrom = addDays(dayOf(world.product.source.clock()), 30)
  return {
    placeCode,
    foundedOn,
    name: `${place}科技云服务中心`,
    organisationId: host.id,
    address: `${place}示例路${random.between(1, 200)}号政务服务中心${random.between(1, 5)}楼`,
    telephone: `0825-000${random.between(1000, 9999)}`,
    services: SERVICES,
    hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, opens: '09:00', closes: '12:00' },
      { weekday, opens: '13:30', closes: '17:00' },
    ]),
    specialDays: [
      { from: closedFrom, to: addDays(closedFrom, 1), note: '年终盘点，请改日前来', periods: [] },
    ],
  }
}

/** The county's broker sits there, and its officer heads it; the city's is headed by the city's officer. */
async function staffCentre(world: World, id: string, { placeCode, foundedOn, by }: Founding): Promise<void> {
  const people = [
    { duty: 'head' as const, personId: world.officers.get(placeCode)?.personId },
    { duty: 'broker' as const, personId: world.brokers.get(placeCode)?.personId },
  ]
  for (const { duty, personId } of people)
    if (personId)
      await onDay(world, { at: at(addDays(foundedOn, 3)), actor: by }, (ctx) =>
        addStaff(ctx, id, { duty, personId, fromOn: foundedOn }),
      )
}

/** Everything is there and proven; in one county the lease has ended since, which the city has to look at. */
async function proveItems(
  world: World,
  id: string,
  { place, foundedOn, by }: Founding,
  isLapsed: boolean,
): Promise<void> {
  const leaseEnd = addDays(dayOf(world.product.source.clock()), -20)
  await onDay(world, { at: at(addDays(foundedOn, 30)), actor: by }, async (ctx) => {
    for (const [item, name] of Object.entries(EVIDENCE)) {
      const target = { centreId: id, item }
      const validTo = isLapsed && item === 'premises' ? leaseEnd : null
      await fulfilItem(ctx, target, { fulfilledOn: addDays(foundedOn, 20), validTo, note: '' })
      const bytes = Buffer.from(`示例材料：${place}${name}，虚构内容。\n`)
      const { id: fileId } = await saveFile(ctx, { name: `${name}.txt`, bytes })
      await attachCentreEvidence(ctx, target, { fileId, note: '' })
    }
  })
}

async function fundCity(world: World, id: string): Promise<void> {
  for (const { year, grantedOn } of CITY_GRANTS)
    await grant(world, { id, by: system, source: 'city', year, grantedOn, amountFen: CITY_GRANT_FEN })
}

async function grant(
  world: World,
  money: {
    id: string
    by: Actor
    source: 'city' | 'county'
    year: number
    grantedOn: string
    amountFen: bigint
  },
): Promise<void> {
  const { id, by: actor, amountFen, ...about } = money
  const used = { usedFen: String((amountFen * 9n) / 10n), note: '专项用于中心建设和运行', fileId: null }
  await onDay(world, { at: at(addDays(money.grantedOn, 1)), actor }, (ctx) =>
    recordFunding(ctx, id, { ...about, ...used, amountFen: String(amountFen) }),
  )
}
