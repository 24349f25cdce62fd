/**
 * Where the document of each id is, as numbers above zero in an open-addressing table.
 *
 * The ids themselves stand in the segments, so a place is compared by the id that stands there: a quarter of the memory of
 * a map from id to place.
 */
export interface Places {
  /** A place, or NONE; an id is looked for from its own slot onwards until it or NONE is met. */
  slots: Uint32Array
  size: number
}

type IdAt = (place: number) => string

export const NONE = 0

export function emptyPlaces(): Places {
  return { slots: new Uint32Array(64), size: 0 }
}

/** The place of an id, NONE where it is not there. */
export function findPlace({ slots }: Places, id: string, idAt: IdAt): number {
  return slots[slotOf(slots, id, (place) => idAt(place) === id)]!
}

/** Enters an id that is not there yet. */
export function putPlace(places: Places, id: string, place: number, idAt: IdAt): void {
  // At most two thirds of the slots are taken.
  if (++places.size * 3 > places.slots.length * 2) growSlots(places, idAt)
  const { slots } = places
  slots[slotOf(slots, id, () => false)] = place
}

/** Says that the document at one place is at another now; asks for no id, as they are being moved. */
export function movePlace({ slots }: Places, id: string, { from, to }: { from: number; to: number }): void {
  slots[slotOf(slots, id, (place) => place === from)] = to
}

/** Takes an id out that is there. */
export function dropPlace(places: Places, id: string, idAt: IdAt): void {
  const { slots } = places
  const mask = slots.length - 1
  let gap = slotOf(slots, id, (place) => idAt(place) === id)
  // What follows moves up into the gap unless it is nearer to its own slot where it is, so that nothing is cut off.
  for (let at = (gap + 1) & mask; slots[at] !== NONE; at = (at + 1) & mask) {
    const own = hashOf(idAt(slots[at]!)) & mask
    if (((at - own) & mask) < ((at - gap) & mask)) continue
    slots[gap] = slots[at]!
    gap = at
  }
  slots[gap] = NONE
  places.size--
}

function slotOf(slots: Uint32Array, id: string, isIt: (place: number) => boolean): number {
  const mask = slots.length - 1
  let slot = hashOf(id) & mask
  while (slots[slot] !== NONE && !isIt(slots[slot]!)) slot = (slot + 1) & mask
  return slot
}

function growSlots(places: Places, idAt: IdAt): void {
  const grown = new Uint32Array(places.slots.length * 2)
  for (const place of places.slots) {
    if (place !== NONE) grown[slotOf(grown, idAt(place), () => false)] = place
  }
  places.slots = grown
}

/** FNV-1a over UTF-16 units, mixed once more, as ids of one source differ in their last units only. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
