const paths = {
  info: 'M12 10.5V17M12 7v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  success: 'm8 12.5 2.8 2.8L16.5 9M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  warning: 'M12 9.5v4.5M12 17v.5M12 3.5 2.5 20h19L12 3.5Z',
  error: 'm9 9 6 6m0-6-6 6M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  search: 'm20 20-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  close: 'm6 6 12 12M18 6 6 18',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  print: 'M7 8.5V3.5h10v5M7 17H4V8.5h16V17h-3M7 13.5h10v7H7z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  lamp: 'M9 17.5h6M10 20.5h4M12 3.5a6 6 0 0 0-3.5 10.9V17.5h7v-3.1A6 6 0 0 0 12 3.5Z',
  question: 'M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1-1.5 2.2M12 17v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM14 6.5l3.5 3.5',
  glasses:
    'M3 14l2.5-7.5M21 14l-2.5-7.5M10 14.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM21 14.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM10 14c1.2-.8 2.8-.8 4 0',
} as const

export type IconName = keyof typeof paths

/** A line icon beside a text; it says nothing by itself and is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      style={{ width: `${size / 16}em`, height: `${size / 16}em` }}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
