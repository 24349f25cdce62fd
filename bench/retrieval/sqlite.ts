import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Engine, EngineOptions } from './engine.ts'

/** In a file of the scratch folder, which the page cache holds; the texts are not kept beside the index. */
export function openSqlite({ directory }: EngineOptions): Engine {
  const database = new DatabaseSync(join(directory, 'documents.sqlite'))
  database.exec(
    `PRAGMA journal_mode = off; PRAGMA synchronous = off;
     CREATE VIRTUAL TABLE documents USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 0')`,
  )
  const insert = database.prepare('INSERT INTO documents (rowid, text) VALUES (?, ?)')
  const select = database.prepare('SELECT rowid FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?')
  const ids: string[] = []
  return {
    add: (documents) => {
      database.exec('BEGIN')
      for (const { id, words } of documents) insert.run(ids.push(id), words.join(' '))
      database.exec('COMMIT')
    },
    search: ({ words }, limit) => {
      const wanted = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR ')
      return select.all(wanted, limit).map(({ rowid }) => ids[Number(rowid) - 1]!)
    },
    close: () => database.close(),
  }
}
