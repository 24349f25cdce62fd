import { expect, it } from 'vitest'
import { centreJsonLd } from './centre-json-ld.portal.ts'

it('says of a centre what its page shows', () => {
  const url = 'https://example.org/centres/1'
  const centre = {
    ...{ id: '1', name: '船山区科技云服务中心', level: 'county' as const, placeCode: '510903' },
    ...{ placeName: '船山区', organisationId: '2', organisationName: '示例研究所', address: '示例路1号' },
    ...{ telephone: '0825-0000000', services: ['需求受理'], foundedOn: '2021-03-01', acceptedOn: null },
    hours: [{ weekday: 7, opens: '09:00', closes: '12:00' }],
    specialDays: [
      { from: '2021-10-01', to: '2021-10-07', note: '国庆', periods: [] },
      { from: '2021-12-31', to: '2021-12-31', note: '值班', periods: [{ opens: '10:00', closes: '11:00' }] },
    ],
    opening: { isOpen: false, closesAt: null, opensAt: null, note: null },
    state: { code: 'accepted', label: '已验收', tone: 'good' as const },
    staff: [{ name: '张*', duty: 'head' as const }],
    abilities: [],
  }
  const special = { '@type': 'OpeningHoursSpecification' }
  expect(centreJsonLd(centre, url)).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'GovernmentOffice', '@id': url, url },
    ...{ name: '船山区科技云服务中心', telephone: '0825-0000000', foundingDate: '2021-03-01' },
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressLocality: '船山区',
      streetAddress: '示例路1号',
    },
    parentOrganization: { '@type': 'Organization', name: '示例研究所' },
    openingHoursSpecification: [
      { ...special, dayOfWeek: 'https://schema.org/Sunday', opens: '09:00', closes: '12:00' },
    ],
    specialOpeningHoursSpecification: [
      {
        ...special,
        ...{ validFrom: '2021-10-01', validThrough: '2021-10-07', description: '国庆' },
        ...{ opens: '00:00', closes: '00:00' },
      },
      {
        ...special,
        ...{ validFrom: '2021-12-31', validThrough: '2021-12-31', description: '值班' },
        ...{ opens: '10:00', closes: '11:00' },
      },
    ],
    makesOffer: [{ '@type': 'Offer', itemOffered: { '@type': 'Service', name: '需求受理' } }],
  })
})
