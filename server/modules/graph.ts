/**
 * Which module may use which, through its door alone. The boundary check reads this; a line here is a decision.
 * A module not named as a user uses no other.
 */
export const moduleGraph: Readonly<Record<string, readonly string[]>> = {
  review: [],
  exchange: ['register', 'matching', 'events'],
  events: ['register'],
  matching: [],
  register: [],
}
