/** What one side thought of an offer: 0 unsuitable to 3 signed. */
export interface Judgement {
  readonly need: string
  readonly offer: string
  readonly grade: number
  /** What was to be expected from the pair's own features. */
  readonly expected: number
}

/** How near two needs, or two offers, are to each other: 0 to 1, the same both ways round, 1 to itself. */
export interface Nearness {
  readonly offers: (a: string, b: string) => number
  readonly needs: (a: string, b: string) => number
}
