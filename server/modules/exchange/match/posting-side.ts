export type Side = 'need' | 'offer'

/** On which side of a match a kind of posting stands. */
export const sideOf = ({ kind }: { readonly kind: string }): Side => (kind === 'need' ? 'need' : 'offer')
