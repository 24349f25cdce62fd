type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** A body without the fields that were left out, which a schema's type lets be undefined. */
export function given<T extends object>(body: T): Defined<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Defined<T>
}
