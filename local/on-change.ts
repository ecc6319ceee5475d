import { type FSWatcher, watch } from 'node:fs'
import { resolve } from 'node:path'
import { root } from '@/local/child'
import type { Part } from '@/local/parts'

const PAUSE = 150 // milliseconds: an editor writes a file in several steps

/** Calls `act` when a source below one of these folders has changed, tests apart. */
export function onChange(folders: string[], act: () => void): Part {
  let due: NodeJS.Timeout | undefined
  const heard = (_: string, name: string | null) => {
    if (!name || !/(?<!\.test)\.(tsx?|json)$/.test(name)) return
    clearTimeout(due)
    due = setTimeout(act, PAUSE)
  }
  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(resolve(root, folder), { recursive: true }, heard),
  )
  const kill = () => {
    clearTimeout(due)
    for (const watcher of watchers) watcher.close()
  }
  return { stop: async () => kill(), kill }
}
