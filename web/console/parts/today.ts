const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Shanghai as `2021-12-17`, which is how days are sent. */
export function todayInShanghai(now = new Date()): string {
  return shanghaiDay.format(now)
}
