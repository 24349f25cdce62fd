/** A pattern for a part of a text, in which the signs of patterns stand for themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
