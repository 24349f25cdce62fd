/**
 * How large the sample city is made. These are sizes for the generator, like those of any test load; the review
 * counts the records that come out, by the same queries as anyone's.
 */
export const plan = {
  seed: 'interchange sample city 1',
  city: '510900',
  /** The platform's launch and the end of the five years under review, days in Asia/Shanghai. */
  firstDay: '2020-07-16',
  lastDay: '2021-12-30',
  workers: 38_000,
  organisations: 3_299,
  needs: 4_954,
  offers: 9_044,
  /** Deals outside the conference and their contract amounts together, in fen. */
  deals: 216,
  dealsTotalFen: 33_400_000_000n,
  conference: {
    day: '2021-12-17',
    released: 154,
    signed: 19,
    signedTotalFen: 11_700_000_000n,
  },
  /** Hosts of the conference, promotions on the spot, and posts and videos over the five years. */
  events: { hosts: 17, onTheSpot: 23, posts: 5_126 },
  /** Work in hand on the day the sample is loaded, so that every queue has something to do. */
  inHand: { submitted: 24, orders: 45 },
} as const

/** Shares of the counties in people, organisations and postings. */
export const counties: readonly (readonly [code: string, share: number])[] = [
  ['510903', 32],
  ['510904', 14],
  ['510921', 16],
  ['510923', 14],
  ['510981', 24],
]
