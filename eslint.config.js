import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/{testing,*-testing,*-child}.ts', 'e2e/**']
/** Tables of codes and texts: long by their nature, and data rather than logic. */
const dataTables = [
  'server/modules/register/codes/**/*.ts',
  'sample/vocabulary/**/*.ts',
  'web/**/texts*.ts',
  'web/**/texts/**/*.ts',
]

const size = { skipBlankLines: true, skipComments: true }
const fileSize = { 'max-lines': ['error', { max: 300, ...size }] }
const functionSize = (max) => ({
  'max-lines-per-function': ['error', { max, ...size, IIFEs: true }],
})

const useOurConnect = {
  name: 'pg',
  allowTypeImports: true,
  message:
    'Modules never see the driver: take ctx.db in a use case, connect() of #platform/db/database.ts elsewhere.',
}
const CLOCK =
  'Take ctx.now in a use case, or the clock you were given; only #platform/clock.ts reads the time.'
const restrictions = {
  time: { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  // Elsewhere Date.now() measures how long something takes, which no clock of ours needs to decide.
  instant: {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: CLOCK,
  },
  env: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Read settings with readConfig of #platform/config.ts and pass on the values that are needed.',
  },
  raw: {
    selector: 'MemberExpression[object.name="sql"][property.name="raw"]',
    message: 'Write sql`…` with parameters; sql.ref, sql.id and sql.lit are there for names and constants.',
  },
}
/** The syntax that is refused, by the names above; the last block that fits a file decides. */
const restrict = (...names) => ({
  'no-restricted-syntax': ['error', ...names.map((name) => restrictions[name])],
})

const seededRandom = {
  object: 'Math',
  property: 'random',
  message:
    'Use newId() of #platform/context.ts for ids, node:crypto for secrets, sample/random.ts for sample data.',
}

export default defineConfig([
  globalIgnores(['dist/', 'data/', 'coverage/', '**/*.generated.ts']),
  {
    files: ['**/*.{js,ts,tsx}'],
    extends: [tseslint.configs.base],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...fileSize,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-control-regex': 'error',
      'no-dupe-keys': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...functionSize(80),
      // Those that compile every component to find out are in eslint.react.config.js, for npm test.
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['{server,sample,bench,scripts,bin}/**/*.{js,ts}'],
    rules: functionSize(40),
  },
  {
    files: ['server/**/*.ts', 'sample/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', seededRandom],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [useOurConnect] }],
      ...restrict('time', 'env', 'raw'),
    },
  },
  {
    files: ['server/modules/**/*.ts', 'sample/**/*.ts'],
    ignores: tests,
    rules: restrict('time', 'instant', 'env', 'raw'),
  },
  {
    files: ['server/platform/db/**/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': 'off', ...restrict('time', 'env') },
  },
  {
    files: ['server/cli.ts', 'server/cli/**/*.ts', 'server/platform/config.ts'],
    rules: restrict('time', 'raw'),
  },
  {
    // They hand the environment on to a process they start.
    files: ['server/web-build.ts', 'server/platform/db/embedded-cluster.ts'],
    rules: restrict('time', 'raw'),
  },
  { files: ['server/platform/clock.ts'], rules: restrict('env', 'raw') },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: dataTables, rules: { 'max-lines': 'off' } },
])
