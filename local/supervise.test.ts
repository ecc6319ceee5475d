import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onChange } from '@/local/on-change'
import { supervise } from '@/local/supervise'

test('a process starts anew when a source below its folders changes, and says nothing of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
  mkdirSync(join(folder, 'deep'))
  const file = join(folder, 'child.mts')
  writeFileSync(file, 'process.send?.(process.pid)\nsetInterval(() => {}, 1000)\n')
  const said: string[] = []
  const heard: unknown[] = []
  const say = (sentence: string) => said.push(sentence)
  const part = supervise({ name: 'The child', file, log: join(folder, 'log'), say, onFailure: say })
  part.onMessage((message) => heard.push(message))
  const count = (wanted: number) => expect.poll(() => heard.length, { timeout: 45_000 }).toBe(wanted)
  await count(1)

  const watching = onChange([folder], part.restart)
  writeFileSync(join(folder, 'deep', 'notes.txt'), '')
  writeFileSync(join(folder, 'deep', 'verb.test.ts'), '')
  writeFileSync(join(folder, 'deep', 'verb.ts'), '')
  await count(2)
  expect(new Set(heard).size).toBe(2)
  expect(said).toEqual([])

  await watching.stop()
  await part.stop()
  rmSync(folder, { recursive: true })
})
