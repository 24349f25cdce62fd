import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** What only React's compiler can see: state set while rendering, components made anew each time, and the like. */
export default defineConfig([
  globalIgnores(['dist/', '**/*.generated.ts']),
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [tseslint.configs.base, reactHooks.configs.flat['recommended-latest']],
  },
])
