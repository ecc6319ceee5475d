import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

/** Gives the test file that calls it, at its top, as many empty folders as it asks for, and takes them away in the end. */
export function useFolders(): () => string {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    folders.push(mkdtempSync(join(tmpdir(), 'undersigned-bundle-')))
    return folders.at(-1)!
  }
}
