import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withLock } from '@/local/lock'

test('a lock lets one in at a time, also over a dead owner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
  const path = join(folder, 'some.lock')
  writeFileSync(path, '1 0 an-earlier-boot')
  let inside = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++inside)
    await pause(5)
    inside--
  }
  await Promise.all(Array.from({ length: 20 }, () => withLock(path, work)))
  expect(most).toBe(1)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
