/** The door: the pure core. Whoever has texts to match keeps an index of them and asks for ranked matches. */
export {
  gate,
  queryOf,
  rankMatches,
  sharedTerms,
  TextIndex,
  type Match,
  type Need,
  type Offer,
  type Query,
  type Signal,
  type TextDocument,
} from './core/index.ts'
