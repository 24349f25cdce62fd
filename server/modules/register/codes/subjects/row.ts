/** A second-level discipline: the last two digits of its code, its name in Chinese and English. */
export type BranchRow = readonly [suffix: string, zh: string, en: string]

/** A first-level discipline: its three-digit code, its name in Chinese and English, its branches. */
export type DisciplineRow = readonly [code: string, zh: string, en: string, branches: readonly BranchRow[]]
