/** The mark of the product: two roads crossing, one above the other. Decorative; its name stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeWidth="5" aria-hidden="true">
      <path stroke="#c2410c" d="M3 6C6.42 6 9.84 9.2 12.75 12.55M29 26C25.58 26 22.16 22.8 19.25 19.45" />
      <path stroke="#0958d9" d="M3 26C12 26 20 6 29 6" />
    </svg>
  )
}
