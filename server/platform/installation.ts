import type { Db } from './db/database.ts'

/** Says for good that this installation's people and organisations are invented; every page then shows it. */
export async function markAsSample(db: Db): Promise<void> {
  await db
    .insertInto('platform.installation')
    .values({ fact: 'sample', value: 'city' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isSample(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('platform.installation')
    .select('value')
    .where('fact', '=', 'sample')
    .executeTakeFirst()
  return row !== undefined
}
