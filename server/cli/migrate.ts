import type { Command } from 'commander'
import { system } from '#platform/actor.ts'
import { inTransaction } from '#platform/context.ts'
import { say } from '#platform/i18n.ts'
import { ensureCodeTables } from '#register'
import { prepare } from '../product.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: { zh: '把数据库结构升级到本版本', en: 'bring the database structure up to this version' },
  none: { zh: '数据库结构已是最新。', en: 'The database structure is up to date.' },
}

export function addMigrate(program: Command, terminal: Terminal): void {
  const command = program.command('migrate').description(say(TEXTS.about, terminal.language))
  addPlaceOptions(command, terminal.language).action(async (options: PlaceOptions) => {
    await withProduct({ options, terminal, migrates: true }, async (product) => {
      const ran = await prepare(product)
      await inTransaction(product.source, { actor: system }, ensureCodeTables)
      for (const name of ran) terminal.print(name)
      if (ran.length === 0) terminal.note(TEXTS.none)
    })
  })
}
