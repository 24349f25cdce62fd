import { describe, expect, it } from 'vitest'
import { industries } from '#modules/register/codes/industries.ts'
import { subjects as registeredSubjects } from '#modules/register/codes/subjects.ts'
import { createRandom } from '../random.ts'
import { sectors, topics, type Topic } from './index.ts'
import { subjects } from './subjects.ts'
import { readTopics } from './topic.ts'
import { compose, expand, measured, quantity, requirement, withProblem } from './wording.ts'

const faulty = (holds: (topic: Topic) => boolean) =>
  topics.filter((topic) => !holds(topic)).map(({ key }) => key)

describe('topics', () => {
  it('are at least 300, with keys and titles of their own', () => {
    expect(topics.length).toBeGreaterThanOrEqual(300)
    expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length)
    expect(new Set(topics.map(({ zh }) => zh)).size).toBe(topics.length)
    expect(new Set(topics.map(({ en }) => en)).size).toBe(topics.length)
  })

  it('use divisions and disciplines the register knows', () => {
    const divisions = new Set(industries.map(({ code }) => code))
    const disciplines = new Set(registeredSubjects.map(({ code }) => code))
    expect(
      faulty(({ industry }) => /^\d\d$/.test(industry) && Number(industry) >= 1 && Number(industry) <= 97),
    ).toEqual([])
    expect(faulty(({ industry }) => divisions.has(industry))).toEqual([])
    expect(faulty(({ subject }) => disciplines.has(subject) && subject in subjects)).toEqual([])
  })

  it('have enough phrases, none said twice, none with punctuation that would double', () => {
    expect(faulty(({ problems }) => problems.length >= 3)).toEqual([])
    expect(faulty(({ methods }) => methods.length >= 3)).toEqual([])
    expect(faulty(({ currentMethods }) => currentMethods.length >= 2)).toEqual([])
    expect(faulty(({ products }) => products.length >= 2)).toEqual([])
    const phrases = (topic: Topic) => [
      topic.zh,
      topic.object,
      ...topic.problems,
      ...topic.methods,
      ...topic.currentMethods,
      ...topic.products,
      ...topic.indices.map(({ name }) => name),
    ]
    expect(
      faulty((topic) => phrases(topic).every((phrase) => /^[^，。；：、,;|\s]{2,}$/.test(phrase))),
    ).toEqual([])
    expect(faulty(({ problems, methods }) => new Set([...problems, ...methods]).size >= 6)).toEqual([])
  })

  it('have indices whose range is a whole number of steps', () => {
    expect(faulty(({ indices }) => indices.length >= 2)).toEqual([])
    expect(
      faulty(({ indices }) =>
        indices.every(({ low, high, step }) => {
          const steps = (high - low) / step
          return steps >= 1 && Math.abs(steps - Math.round(steps)) < 1e-6
        }),
      ),
    ).toEqual([])
  })

  it('lean on manufacturing, then on land and food, with a rest of services', () => {
    const share = (keys: string[]) =>
      topics.filter(({ sector }) => keys.includes(sector)).length / topics.length
    expect(share(['crops', 'animals', 'food', 'herbs'])).toBeCloseTo(0.25, 1)
    expect(share(['health', 'environment', 'digital', 'construction', 'logistics'])).toBeCloseTo(0.15, 1)
    expect(Object.keys(sectors).filter((sector) => share([sector]) === 0)).toEqual([])
  })
})

describe('readTopics', () => {
  it('names the row that is not complete', () => {
    expect(() => readTopics('salt', [['key 14', '', '', '', '', '']])).toThrow('incomplete topic: key 14')
    expect(() => readTopics('salt', [['k 14 530|题|Title|物', '', '', 'x > 1 2 1 %', '', '']])).toThrow(
      'x > 1 2 1 %',
    )
  })
})

describe('wording', () => {
  it('draws numbers on the grid of their step', () => {
    const random = createRandom('expand')
    const drawn = new Set(Array.from({ length: 200 }, () => expand('下降[0.1-0.3/0.1]吨', random)))
    expect([...drawn].sort()).toEqual(['下降0.1吨', '下降0.2吨', '下降0.3吨'])
  })

  it('writes quantities and comparisons as engineers do', () => {
    expect(quantity(2.5, 'g/cm³')).toBe('2.5 g/cm³')
    expect(quantity(30, '%')).toBe('30%')
    expect(quantity(12, '天')).toBe('12天')
    expect(requirement({ name: '冰点', op: '<=', value: -20, unit: '℃' })).toBe('冰点不高于-20℃')
    expect(requirement({ name: '堵塞次数', op: '<=', value: 0, unit: '次/年' })).toBe('堵塞次数为零')
    expect(requirement({ name: '回用率', op: '>=', value: 90, unit: '%' })).toBe('回用率不低于90%')
    expect(requirement({ name: '缩松等级', op: '=', value: 1, unit: '级' })).toBe('缩松等级为1级')
    expect(measured({ name: '空洞率', op: '<=', value: 0.8, unit: '%' })).toBe('空洞率实测0.8%')
  })

  it('says shared words of object and problem once', () => {
    expect(withProblem('白芷提取物', '提取物色深')).toBe('白芷提取物色深')
    expect(withProblem('HDI板盲孔', '凹陷过深')).toBe('HDI板盲孔凹陷过深')
  })

  it('leaves out what is optional when the text gets too long', () => {
    const long = '长'.repeat(310)
    expect(
      compose([{ text: long }, { text: '可有可无的一句话在这里。', optional: true }, { text: '完。' }]),
    ).toBe(`${long}完。`)
  })
})
