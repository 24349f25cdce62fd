import type { Random } from '../random.ts'
import type { CapabilityText } from './offer.ts'
import { compose, measured, requirement, trouble, type Draw, withProblem } from './wording.ts'

const TEAMS = ['课题组', '本团队', '本实验室', '研究室'] as const

/** Writes what a team can do. */
export function capabilityText(words: Draw, random: Random): CapabilityText {
  const { topic, product, scene, methods, indices, doing } = words
  const equipment = random.sample(words.sector.equipment, random.between(2, 3))
  const sampleCase = `在${scene}中应用${methods[0]}（${product}），${measured(indices[0])}`
  const hoursPerMonth = random.between(2, 16) * 4
  const radiusKm = random.pick([50, 100, 200, 300, 500])
  const priceBasis = random.pick([
    `按次计费，每次${random.between(3, 20) * 100}元起`,
    `按天计费，每天${random.between(8, 40) * 100}元`,
    `按项目计费，先诊断后报价`,
    `样品检测每件${random.between(2, 18) * 50}元`,
    `首次到现场不收费，以后按工时结算`,
  ])
  const terms = `每月可安排${hoursPerMonth}小时，${radiusKm}公里以内可到现场，${priceBasis}`
  return {
    kind: 'capability',
    title: capabilityTitle(words, equipment[0] ?? '', random),
    abstract: `擅长${methods[0]}和${methods[1]}，可为${product}${doing}提供${topic.zh}的诊断、试验和人员培训。`,
    body: capabilityBody({ words, equipment, sampleCase, terms }, random),
    indices,
    contractKind: random.pickWeighted([
      ['service', 3],
      ['consulting', 2],
    ]),
    methods: [methods[0], methods[1]],
    equipment,
    sampleCases: [sampleCase],
    hoursPerMonth,
    radiusKm,
    priceBasis,
  }
}

function capabilityTitle(words: Draw, instrument: string, random: Random): string {
  const { topic, product, subject, scene, methods, indices } = words
  return random.pick([
    `${topic.zh}技术服务（${methods[0]}与${methods[1]}，${scene}）`,
    `${methods[0]}的方案设计与现场调试（${product}，${scene}）`,
    `${topic.zh}：${indices[0].name}测定与原因分析（${instrument}，${scene}）`,
    `${trouble(words)}的技术诊断（${scene}）`,
    `可为${scene}提供${topic.zh}技术服务（${methods[0]}，${product}）`,
    `${subject}团队服务${product}：${topic.zh}，${requirement(indices[0])}`,
  ])
}

interface CapabilityParts {
  readonly words: Draw
  readonly equipment: readonly string[]
  readonly sampleCase: string
  readonly terms: string
}

function capabilityBody({ words, equipment, sampleCase, terms }: CapabilityParts, random: Random): string {
  const { topic, subject, methods } = words
  return compose([
    {
      text: `${random.pick(TEAMS)}长期从事${subject}方向的研究，主要研究${topic.zh}，掌握${methods[0]}、${methods[1]}等方法。`,
    },
    {
      text: `能够处理${withProblem(topic.object, words.problems[0])}、${words.problems[1]}等问题；用户原先多采用${words.current}，我们先查清原因，再给出不大改设备的改进办法。`,
    },
    { text: `实验条件有${equipment.join('、')}。` },
    { text: `最近一次服务是${sampleCase}，用户已出具证明。` },
    {
      text: random.pick([
        '接到问题后两个工作日内电话沟通，需要时一周内到现场。',
        '可以先寄样品和工艺记录，由我们给出初步判断，再决定是否到现场。',
        '服务结束提交书面报告，列明原因、改进步骤和投入估算。',
      ]),
    },
    { text: `${terms}。` },
  ])
}
