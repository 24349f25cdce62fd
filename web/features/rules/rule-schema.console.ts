/** The part of JSON Schema that rule sets use. Titles, descriptions and units are in the reader's language. */
export interface ValueSchema {
  readonly type?: 'integer' | 'number' | 'string' | 'boolean' | 'array' | 'object'
  readonly title?: string
  readonly description?: string
  readonly 'x-unit'?: string
  readonly 'x-options'?: Readonly<Record<string, string>>
  readonly enum?: readonly (string | number)[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: ValueSchema
  readonly properties?: Readonly<Record<string, ValueSchema>>
  readonly required?: readonly string[]
}

/** One value of a body that people read on a line of its own. */
export interface Leaf {
  readonly path: readonly string[]
  /** The titles from the top down. */
  readonly label: string
  readonly schema: ValueSchema
}

/** Zod bounds every integer by what a number can hold; that is no limit to tell people. */
export function limitsOf({ minimum, maximum }: ValueSchema): { min?: number; max?: number } {
  const isTold = (limit: number | undefined): limit is number =>
    limit !== undefined && Math.abs(limit) !== Number.MAX_SAFE_INTEGER
  return { ...(isTold(minimum) ? { min: minimum } : {}), ...(isTold(maximum) ? { max: maximum } : {}) }
}

/** The values of a body in the order of its schema, those of parts after the part's title. */
export function leavesOf(schema: ValueSchema, path: readonly string[] = [], above = ''): Leaf[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const label = above ? `${above} · ${property.title ?? name}` : (property.title ?? name)
    const here = [...path, name]
    return property.type === 'object'
      ? leavesOf(property, here, label)
      : [{ path: here, label, schema: property }]
  })
}

/** The value at a path, or undefined where there is none. */
export function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    body,
  )
}

/** The values that differ between two bodies. */
export function changesBetween(schema: ValueSchema, before: unknown, after: unknown): Leaf[] {
  const text = (body: unknown, path: readonly string[]) => JSON.stringify(valueAt(body, path) ?? null)
  return leavesOf(schema).filter(({ path }) => text(before, path) !== text(after, path))
}
