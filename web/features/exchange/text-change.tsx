/** The part of two texts that differs, with what both begin and end with. */
export function changedPart(before: string, after: string) {
  const [old, now] = [[...before], [...after]]
  let from = 0
  while (from < old.length && from < now.length && old[from] === now[from]) from++
  let end = 0
  while (end < old.length - from && end < now.length - from && old.at(-1 - end) === now.at(-1 - end)) end++
  return {
    head: old.slice(0, from).join(''),
    removed: old.slice(from, old.length - end).join(''),
    added: now.slice(from, now.length - end).join(''),
    tail: old.slice(old.length - end).join(''),
  }
}

/** A text as it was changed: what was removed struck through, what was added underlined. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const { head, removed, added, tail } = changedPart(before, after)
  return (
    <span className="kept-lines">
      {head}
      {removed ? <del>{removed}</del> : null}
      {added ? <ins>{added}</ins> : null}
      {tail}
    </span>
  )
}
