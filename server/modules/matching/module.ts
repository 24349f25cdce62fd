import type { ModuleManifest } from '#platform/manifest.ts'

export const matching: ModuleManifest = {
  name: 'matching',
  migrations: new URL('./migrations', import.meta.url),
}
