export type TestProject = 'unit' | 'heavy' | 'database' | 'embedded' | 'process' | 'browser'

/** Node's arguments to run one project of vitest.config.ts, with its JSON report in a file when one is given. */
export function vitestArguments(project: TestProject, report?: string): string[] {
  const reporters = [
    '--reporter',
    'default',
    ...(report ? ['--reporter', 'json', `--outputFile.json=${report}`] : []),
  ]
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
}
