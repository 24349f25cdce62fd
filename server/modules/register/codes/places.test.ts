import { describe, expect, it } from 'vitest'
import { placesOf, type Place } from './places.ts'

function countByLevel(places: readonly Place[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { level } of places) counts[level] = (counts[level] ?? 0) + 1
  return counts
}

const WIDTHS = { country: 6, province: 6, city: 6, county: 6, town: 9, village: 12 }

function expectSound(places: readonly Place[]): void {
  const byCode = new Map(places.map((place) => [place.code, place]))
  expect(byCode.size).toBe(places.length)
  const seen = new Set<string>()
  const wrong = places.filter((place) => {
    const isSound =
      place.code.length === WIDTHS[place.level] &&
      (place.parent === undefined ? place.level === 'country' : seen.has(place.parent)) &&
      (place.succeededBy === undefined || byCode.has(place.succeededBy)) &&
      place.validFrom < (place.validTo ?? '9999-12-31') &&
      place.zh !== ''
    seen.add(place.code)
    return !isSound
  })
  expect(wrong).toEqual([])
}

describe('placesOf', () => {
  it('gives the country and its 34 provinces', async () => {
    const places = await placesOf()
    expectSound(places)
    expect(countByLevel(places)).toEqual({ country: 1, province: 34 })
    expect(places[0]).toEqual({
      code: '000000',
      zh: '中国',
      en: 'China',
      level: 'country',
      validFrom: '1980-01-01',
    })
    expect(places.find(({ code }) => code === '510000')).toEqual({
      code: '510000',
      parent: '000000',
      zh: '四川省',
      en: 'Sichuan',
      level: 'province',
      validFrom: '1980-01-01',
    })
  })

  it('gives the 21 cities of Sichuan, its 183 counties and the two former ones', async () => {
    const places = await placesOf({ province: '510000' })
    expectSound(places)
    expect(countByLevel(places)).toEqual({ country: 1, province: 34, city: 21, county: 185 })
  })

  it('gives the counties of Suining with their former codes', async () => {
    const places = await placesOf({ province: '510000' })
    const county = { parent: '510900', level: 'county' }
    expect(places.filter(({ parent }) => parent === '510900')).toEqual([
      {
        ...county,
        code: '510902',
        zh: '市中区',
        en: 'Shizhong',
        validFrom: '1980-01-01',
        validTo: '2003-12-18',
      },
      { ...county, code: '510903', zh: '船山区', en: 'Chuanshan', validFrom: '2003-12-18' },
      { ...county, code: '510904', zh: '安居区', en: 'Anju', validFrom: '2003-12-18' },
      { ...county, code: '510921', zh: '蓬溪县', en: 'Pengxi', validFrom: '1980-01-01' },
      {
        ...county,
        code: '510922',
        zh: '射洪县',
        en: 'Shehong County',
        validFrom: '1980-01-01',
        validTo: '2019-11-01',
        succeededBy: '510981',
      },
      { ...county, code: '510923', zh: '大英县', en: 'Daying', validFrom: '1980-01-01' },
      { ...county, code: '510981', zh: '射洪市', en: 'Shehong', validFrom: '2019-11-01' },
    ])
  })

  it('gives the towns and villages of one city with everything above them', async () => {
    const places = await placesOf({ city: '510900' })
    expectSound(places)
    expect(countByLevel(places)).toEqual({
      country: 1,
      province: 34,
      city: 21,
      county: 185,
      town: 95,
      village: 1445,
    })
    expect(places.filter(({ code }) => ['510903100', '510981122225'].includes(code))).toEqual([
      { code: '510903100', parent: '510903', zh: '龙凤镇', level: 'town', validFrom: '2003-12-18' },
      {
        code: '510981122225',
        parent: '510981122',
        zh: '中皇村村民委员会',
        level: 'village',
        validFrom: '2019-11-01',
      },
    ])
  })

  it('leaves out the villages when asked', async () => {
    const places = await placesOf({ city: '510900', villages: false })
    expect(countByLevel(places)).toEqual({ country: 1, province: 34, city: 21, county: 185, town: 95 })
  })

  it('puts the towns of a city without counties under the city', async () => {
    const places = await placesOf({ city: '441900', villages: false })
    expectSound(places)
    expect(places.filter(({ code }) => code === '441900')).toHaveLength(1)
    expect(new Set(places.filter(({ level }) => level === 'town').map(({ parent }) => parent))).toEqual(
      new Set(['441900']),
    )
  })

  it.each([[{ province: '990000' }], [{ province: '510900' }], [{ city: '510999' }], [{ city: '510981' }]])(
    'refuses %j',
    async (asked) => {
      await expect(placesOf(asked)).rejects.toMatchObject({
        kind: 'unprocessable',
        code: 'register.place_unknown',
      })
    },
  )
})
