import type { Place } from './places.ts'

/** First day of codes younger than the record, by code. */
export const changedPlaces: Readonly<Record<string, string>> = {
  // State Council, 国函〔2003〕131号 of 18 December 2003: 市中区 of Suining became 船山区 and 安居区.
  510903: '2003-12-18',
  510904: '2003-12-18',
  // The province made the State Council's consent public on 16 August 2019; the code is used from the day the
  // city began its work. That day is taken from local reports, not from the ministry's list of codes.
  510981: '2019-11-01',
}

/** Places whose codes are no longer valid. They stay, since ID numbers and older records carry them. */
export const formerPlaces: readonly Place[] = [
  {
    // Split in two, so no single code succeeds it.
    code: '510902',
    parent: '510900',
    zh: '市中区',
    en: 'Shizhong',
    level: 'county',
    validFrom: '1980-01-01',
    validTo: '2003-12-18',
  },
  {
    code: '510922',
    parent: '510900',
    zh: '射洪县',
    en: 'Shehong County',
    level: 'county',
    validFrom: '1980-01-01',
    validTo: '2019-11-01',
    succeededBy: '510981',
  },
]
