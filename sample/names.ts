import { idCheckCharacter } from '#platform/privacy.ts'
import type { Random } from './random.ts'

export type OrganisationKind =
  'enterprise' | 'cooperative' | 'university' | 'institute' | 'hospital' | 'association'

export interface NameRequest {
  readonly kind: OrganisationKind
  /** GB/T 2260 code of the county; the city's own code or any other reads 遂宁. */
  readonly placeCode: string
  /** GB/T 4754 division, two digits; chooses the trade word. */
  readonly industry?: string
}

/** Short names of the sample city's counties. */
export const sampleCounties: Readonly<Record<string, string>> = {
  '510903': '船山',
  '510904': '安居',
  '510921': '蓬溪',
  '510923': '大英',
  '510981': '射洪',
}

const FIRST = [...'锐川泽鸿恒涪嘉瀚启盛卓岳同沃绿禾金龙鼎元中正凌睿博远宏益海诚晟润新永和安泰华丰']
const SECOND = [...'川达信科源泰腾瑞兴隆畅锋凯旭晖航荣利昌翔创拓迈立景昱宇成业联佳德康升阳明山峰']

const trade = (words: string) => words.split('|')

/** Trade words by division; a division not listed takes the general ones. */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  '01': trade('农业开发|种业|果业|生态农业|现代农业'),
  '02': trade('林业|园林苗木'),
  '03': trade('牧业|养殖|畜禽科技'),
  '04': trade('水产|渔业科技'),
  '07': trade('天然气净化|油气技术'),
  '11': trade('油气田服务|环保钻采'),
  '13': trade('粮油食品|肉类食品|淀粉制品|饲料'),
  '14': trade('食品|盐业|调味品'),
  '15': trade('酒业|酿造|饮料'),
  '17': trade('纺织|印染|丝绸'),
  '18': trade('服饰|制衣'),
  '19': trade('鞋业|羽绒制品'),
  '22': trade('纸业|包装'),
  '25': trade('润滑油|石化'),
  '26': trade('新材料|化工|锂业'),
  '27': trade('药业|生物制药'),
  '28': trade('化纤|纤维科技'),
  '29': trade('塑业|高分子材料|橡胶制品'),
  '30': trade('建材|玻璃制品|水泥制品'),
  '33': trade('铸造|金属制品|模具'),
  '34': trade('机械|阀门|装备制造'),
  '35': trade('专用设备|农机'),
  '36': trade('汽车零部件|汽车电子'),
  '38': trade('新能源|电气|电池科技'),
  '39': trade('电子|电路科技|光电|半导体'),
  '40': trade('仪器仪表|传感技术'),
  '42': trade('再生资源|循环科技'),
  '43': trade('再制造|设备维修'),
  '44': trade('热力'),
  '45': trade('燃气'),
  '46': trade('水务'),
  '47': trade('建筑工程'),
  '48': trade('路桥工程|市政工程'),
  '49': trade('安装工程'),
  '50': trade('装饰工程'),
  '53': trade('联运'),
  '54': trade('物流|运输'),
  '59': trade('仓储|供应链'),
  '65': trade('信息技术|软件|数字科技'),
  '73': trade('科技研发'),
  '74': trade('技术服务|检测技术|测绘技术'),
  '76': trade('水利工程'),
  '77': trade('环保科技|生态环境'),
  '84': trade('健康管理'),
}
const GENERAL_TRADES = trade('科技|实业|商贸')
const LEGAL_FORMS = [
  ['有限公司', 7],
  ['有限责任公司', 3],
  ['股份有限公司', 1],
] as const
const COOPERATIVE_TRADES = trade(
  '白芷|柠檬|红薯|莲藕|生猪|小龙虾|水稻|油菜|蔬菜|食用菌|中药材|肉兔|蛋鸡|农机',
)
const UNIVERSITY_TYPES = trade(
  '理工大学|农业大学|医科大学|应用技术学院|职业技术学院|师范学院|轻工大学|交通大学',
)
const INSTITUTE_FIELDS = trade(
  '农业科学|畜牧兽医|水产|中药材|电子技术|新能源材料|机械工程|盐化工|食品工业|纺织|环境科学|酿酒技术|建筑科学|信息技术|油气化工|物流工程',
)
const HOSPITAL_TYPES = trade('人民医院|中医医院|妇幼保健院|中心卫生院|骨科医院|康复医院|疾病防治中心')
const ASSOCIATION_FIELDS = trade(
  '农学|畜牧兽医|机械工程|电子|化工|食品科学|中医药|护理|水利|公路|建筑|计算机|环境科学|青少年科技教育',
)
const REGIONS = trade('川中|川东|涪江|嘉陵|巴蜀|成渝|岷江|天府')

/**
 * Names organisations of the sample city, never the same name twice.
 * Every name carries 示例, so that none can be taken for a real organisation.
 */
export function createOrganisationNames(random: Random): (request: NameRequest) => string {
  const given = new Set<string>()
  return (request) => {
    for (let attempt = 0; attempt < 400; attempt++) {
      const name = organisationName(request, random)
      if (given.has(name)) continue
      given.add(name)
      return name
    }
    throw new RangeError(`no more names for ${request.kind} in ${request.placeCode}`)
  }
}

function organisationName({ kind, placeCode, industry }: NameRequest, random: Random): string {
  const place = sampleCounties[placeCode] ?? '遂宁'
  const own = tradeName(random)
  const field = random.pick(INSTITUTE_FIELDS)
  const makers: Readonly<Record<OrganisationKind, () => string>> = {
    enterprise: () => {
      const word = random.pick(TRADES[industry ?? ''] ?? GENERAL_TRADES)
      return `${place}示例·${own}${word}${random.pickWeighted(LEGAL_FORMS)}`
    },
    cooperative: () => `${place}示例·${own}${random.pick(COOPERATIVE_TRADES)}专业合作社`,
    university: () => `${random.pick(REGIONS)}示例${own}${random.pick(UNIVERSITY_TYPES)}`,
    institute: () =>
      `${random.pick([...REGIONS, place])}示例${field}${random.pick(['研究所', '研究院', '研究中心'])}`,
    hospital: () => `${place}示例·${own}${random.pick(HOSPITAL_TYPES)}`,
    association: () =>
      `${place}示例${random.pick(ASSOCIATION_FIELDS)}${random.pick(['学会', '协会', '研究会'])}`,
  }
  return makers[kind]()
}

function tradeName(random: Random): string {
  const first = random.pick(FIRST)
  return first + random.pick(SECOND.filter((character) => character !== first))
}

const SURNAMES: readonly (readonly [string, number])[] = [
  ...[...'王李张刘陈杨'].map((name) => [name, 8] as const),
  ...[...'黄赵周吴徐孙胡朱林何罗邓唐蒋'].map((name) => [name, 4] as const),
  ...[
    ...'高郭马梁宋郑谢韩冯于董萧程曹袁许傅沈曾彭吕苏卢蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漆',
  ].map((name) => [name, 1] as const),
]
const FEMALE = [...'芳娟敏静秀英丽洁燕玲霞红梅兰雪琳倩颖婷慧莉萍蓉瑶欣']
const MALE = [...'伟强磊军勇杰涛明超刚平辉斌波鹏浩宇建国志文华林东峰洪']
const EITHER = [...'晓小春云新永子思天雨成家仁海世玉宏一佳嘉']

/** A name for a sample person, of common characters; names repeat, as they do in life. */
export function samplePersonName(
  random: Random,
  sex: 'male' | 'female' = random.chance(0.62) ? 'male' : 'female',
): string {
  const own = sex === 'male' ? MALE : FEMALE
  const surname = random.pickWeighted(SURNAMES)
  if (random.chance(0.22)) return surname + random.pick(own)
  return surname + random.pick(random.chance(0.6) ? EITHER : own) + random.pick(own)
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const MEMBERS = 31 ** 4

/** First two characters of a credit code: registering authority and category. */
const CREDIT_PREFIX: Readonly<Record<OrganisationKind, string>> = {
  enterprise: '91',
  cooperative: '93',
  university: '12',
  institute: '12',
  hospital: '12',
  association: '51',
}

/**
 * A unified social credit code with valid check characters (GB 32100-2015 and GB 11714-1997).
 * The organisation part begins with `MAYY`: allotment runs upwards from MA and is far from there, so the code belongs to nobody.
 */
export function sampleCreditCode(
  random: Random,
  placeCode: string,
  kind: OrganisationKind = 'enterprise',
): string {
  const serial = random.int(MEMBERS)
  const tail = [3, 2, 1, 0].map((place) => ALPHABET[Math.floor(serial / 31 ** place) % 31]).join('')
  const organisation = `MAYY${tail}`
  const body = CREDIT_PREFIX[kind] + placeCode + organisation + organisationCheck(organisation)
  return body + creditCheck(body)
}

/** GB 11714: letters count from A = 10; 10 is written X. */
function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * parseInt(body.charAt(i), 36),
    0,
  )
  return '0X987654321'.charAt(sum % 11)
}

/** GB 32100: the weight of position i is 3 to the power i, modulo 31. */
function creditCheck(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/**
 * A mobile number of the block 154 0, from which no carrier serves the public: the form is that of a mobile number,
 * the pattern is plainly made, and a message to it reaches nobody. 10 million numbers.
 */
export function samplePhone(random: Random): string {
  return `1540${String(random.int(10_000_000)).padStart(7, '0')}`
}

const FIRST_BIRTHDAY = Date.UTC(1950, 0, 1)
const BIRTHDAYS = (Date.UTC(2000, 0, 1) - FIRST_BIRTHDAY) / 86_400_000

/**
 * An identity number with a valid check character that belongs to nobody: the sequences 996 to 999 were kept for
 * people older than a hundred when numbers were first given, and here stand with birth dates of 1950 to 1999.
 * The last digit of the sequence is odd for a man, even for a woman.
 */
export function sampleIdNumber(random: Random, placeCode: string, sex?: 'male' | 'female'): string {
  const birthday = new Date(FIRST_BIRTHDAY + random.int(BIRTHDAYS) * 86_400_000)
  const date = birthday.toISOString().slice(0, 10).replaceAll('-', '')
  const sequence = { male: ['997', '999'], female: ['996', '998'] }[
    sex ?? (random.chance(0.5) ? 'male' : 'female')
  ]
  const body = placeCode + date + random.pick(sequence)
  return body + idCheckCharacter(body)
}
