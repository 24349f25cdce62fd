import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Sentences for people (`zh` and `en` of a text table) are proof-read, not tested letter by letter. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore(path) {
      const { key, parentPath } = path
      const property = parentPath?.node
      if (key !== 'value' || property?.type !== 'ObjectProperty') return undefined
      const name = property.key.name ?? property.key.value
      return name === 'zh' || name === 'en' ? 'a sentence of a text table' : undefined
    },
  }),
]
