import { readdirSync, readFileSync } from 'node:fs'

/** What our own process keeps in memory after a collection, in bytes: resident, and in objects and arrays. */
export function ownMemory(): { resident: number; held: number } {
  globalThis.gc?.()
  globalThis.gc?.()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  return { resident: rss, held: heapUsed + arrayBuffers }
}

/** The memory of a process and its children in bytes, shared pages counted once (Linux; elsewhere NaN). */
export function treeMemory(root: number): number {
  try {
    const members = new Set([root])
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b)
    for (const id of processes) if (members.has(parentOf(id))) members.add(id)
    return [...members].reduce((sum, id) => sum + proportionalShare(id), 0)
  } catch {
    return NaN
  }
}

function parentOf(id: number): number {
  try {
    // The name in brackets may hold blanks and brackets itself.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'latin1').replace(/^.*\)/s, ')'))?.[1])
  } catch {
    return NaN
  }
}

function proportionalShare(id: number): number {
  const line = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'latin1'))
  return Number(line?.[1] ?? 0) * 1024
}
