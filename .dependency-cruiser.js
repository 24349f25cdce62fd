import { readdirSync } from 'node:fs'
import { moduleGraph } from './server/modules/graph.ts'

/**
 * Which part may import which. scripts/boundaries.ts runs this over the product, scripts/boundaries.test.ts over
 * fixtures that must fail.
 *
 * ROOT is where the rules hold: the repository, or a folder laid out like it.
 */
const root = process.env.BOUNDARIES_ROOT ?? ''
const names = Object.keys(moduleGraph)
const at = (path) => `^${root}${path}`
/** Tests, their factories, and the processes they start and kill. */
const TESTS = '(\\.test\\.tsx?$|(^|[/-])testing\\.ts$|-child\\.ts$)'

/** A module uses those it is allowed to, through their door alone; its manifest is for the product to read. */
const moduleRules = names.map((name) => ({
  name: `module-${name}`,
  comment: `${name} may use ${moduleGraph[name].join(', ') || 'no other module'}, by its #door (server/modules/graph.ts)`,
  severity: 'error',
  from: { path: at(`server/modules/${name}/`), pathNot: TESTS },
  to: {
    path: at('server/modules/[^/]+/'),
    pathNot: [
      at(`server/modules/${name}/`),
      ...moduleGraph[name].map((other) => at(`server/modules/${other}/index\\.ts$`)),
    ],
  },
}))

/** Tests of a module may also build records with the factories of those below it. */
const moduleTestRules = names.map((name) => ({
  name: `module-${name}-tests`,
  comment: 'A test reaches another module by its door or its testing.ts.',
  severity: 'error',
  from: { path: [at(`server/modules/${name}/.*\\.test\\.ts$`), at(`server/modules/${name}/testing\\.ts$`)] },
  to: {
    path: at('server/modules/[^/]+/'),
    pathNot: [at(`server/modules/${name}/`), at('server/modules/[^/]+/(index|testing)\\.ts$')],
  },
}))

const folder = (path) => {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  } catch {
    return []
  }
}

const rules = [
  ...moduleRules,
  ...moduleTestRules,
  ...folder(`${root}server/modules`)
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => ({
      name: `module-${name}-unknown`,
      comment: `Add ${name} to server/modules/graph.ts.`,
      severity: 'error',
      from: {},
      to: { path: at(`server/modules/${name}/`) },
    })),
  {
    name: 'platform-knows-no-module',
    comment:
      'The platform is what any product would need: hand the module in, by its manifest or as a function.',
    severity: 'error',
    from: { path: at('server/platform/'), pathNot: TESTS },
    to: { path: [at('server/(?!platform/)'), at('(sample|web|bench|e2e)/')] },
  },
  {
    name: 'matching-core-is-pure',
    comment:
      'The core takes and returns plain values: text, numbers, ids. Faults and texts in both languages are such.',
    severity: 'error',
    from: { path: at('server/modules/matching/core/'), pathNot: TESTS },
    to: {
      pathNot: [at('server/modules/matching/core/'), at('server/platform/(errors|i18n)\\.ts$')],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'matching-core-types',
    comment: 'Of others the core may name the types of texts only.',
    severity: 'error',
    from: { path: at('server/modules/matching/core/'), pathNot: TESTS },
    to: {
      pathNot: [
        at('server/modules/matching/core/'),
        at('server/platform/errors\\.ts$'),
        at('server/platform/i18n\\.ts$'),
      ],
      dependencyTypes: ['type-only'],
    },
  },
  {
    name: 'web-knows-the-contract-only',
    comment: 'The browser gets its types from web/lib/api.generated.ts, which “npm run generate” writes.',
    severity: 'error',
    from: { path: at('web/') },
    to: { path: at('(server|sample|bench|e2e|scripts)/') },
  },
  {
    name: 'portal-and-console-apart',
    comment: 'The two entries share web/ui, web/lib and *.shared files, so that neither loads the other.',
    severity: 'error',
    from: { path: [at('web/portal/'), at('web/.*\\.portal\\.tsx?$')] },
    to: { path: [at('web/console/'), at('web/.*\\.console\\.tsx?$')] },
  },
  {
    name: 'console-and-portal-apart',
    comment: 'The two entries share web/ui, web/lib and *.shared files, so that neither loads the other.',
    severity: 'error',
    from: { path: [at('web/console/'), at('web/.*\\.console\\.tsx?$')] },
    to: { path: [at('web/portal/'), at('web/.*\\.portal\\.tsx?$')] },
  },
  {
    name: 'sample-by-the-command-only',
    comment: 'The product runs without its sample city; server/sample-load.ts alone loads it.',
    severity: 'error',
    from: {
      path: at('(server|web)/'),
      pathNot: [TESTS, at('server/(sample-load|cli|main)\\.ts$'), at('server/cli/')],
    },
    to: { path: at('sample/') },
  },
  {
    name: 'no-test-code-in-the-product',
    severity: 'error',
    from: { path: at('(server|web|sample|bin)/'), pathNot: TESTS },
    to: { path: TESTS },
  },
  {
    name: 'no-development-tool-in-the-product',
    comment: 'Move the package to dependencies, or the code to scripts.',
    severity: 'error',
    from: { path: at('(server|web|sample|bin)/'), pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolved',
    comment: 'What bench/mutation needs is installed in its copy of the project.',
    severity: 'error',
    from: { pathNot: at('bench/mutation/') },
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^data/', ...(root ? [] : ['^scripts/fixtures/'])] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
