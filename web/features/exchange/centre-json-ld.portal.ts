import type { components } from '#web/lib/api.generated.ts'

type Centre = components['schemas']['ServiceCentre']

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** schema.org's way to say closed: it opens and closes at midnight. */
const CLOSED = [{ opens: '00:00', closes: '00:00' }]

/**
 * A centre as schema.org/GovernmentOffice, for search engines and maps. It holds what the page shows, and nobody's name.
 *
 * @param url the address of the centre's page
 */
export function centreJsonLd(centre: Centre, url: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': url,
    url,
    name: centre.name,
    telephone: centre.telephone,
    foundingDate: centre.foundedOn,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressLocality: centre.placeName,
      streetAddress: centre.address,
    },
    parentOrganization: { '@type': 'Organization', name: centre.organisationName },
    openingHoursSpecification: centre.hours.map(({ weekday, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${DAYS[weekday - 1]}`,
      ...{ opens, closes },
    })),
    specialOpeningHoursSpecification: centre.specialDays.flatMap(({ from, to, note, periods }) =>
      (periods.length > 0 ? periods : CLOSED).map(({ opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        ...{ validFrom: from, validThrough: to, description: note, opens, closes },
      })),
    ),
    makesOffer: centre.services.map((name) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name },
    })),
  }
}
