import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDictionary } from '../core/semantic/packed-dictionary.ts'
import { packCedict } from './cedict-dictionary.ts'

describe('the Chinese–English dictionary', () => {
  let folder: string
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'dictionary-'))))
  afterAll(() => rm(folder, { recursive: true }))

  async function moduleOf(name: string, text: string): Promise<URL> {
    const file = join(folder, name)
    await writeFile(file, text)
    return pathToFileURL(file)
  }

  function warnings() {
    const warned: string[] = []
    return { warned, log: { warn: (_: object, message: string) => void warned.push(message) } }
  }

  it('is read from the entries of the package', async () => {
    const { warned, log } = warnings()
    const source = await moduleOf(
      'all.mjs',
      `export default {all:[['焊接','焊接','han4 jie1','to weld',[],[]],['電池','电池','dian4 chi2',['battery','cell'],[],[]]]}`,
    )
    const packed = await packCedict(log, source)
    const { chineseFor, englishFor } = openDictionary(packed!)
    expect([chineseFor('weld'), chineseFor('tea'), englishFor('电池'), warned]).toEqual([
      ['焊接'],
      [],
      ['battery', 'cell'],
      [],
    ])
  })

  it('is missed with a warning when it is not there or holds something else', async () => {
    const { warned, log } = warnings()
    const wrong = await moduleOf('wrong.mjs', 'export default {all:[[1]]}')
    const read = [await packCedict(log, new URL('file:///nowhere.mjs')), await packCedict(log, wrong)]
    const message = 'The Chinese–English dictionary cannot be loaded; queries are not translated'
    expect([read, warned]).toEqual([
      [undefined, undefined],
      [message, message],
    ])
  })
})
