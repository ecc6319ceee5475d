import { open, readFile, rename } from 'node:fs/promises'
import { listGone } from '@/domain/signature/retention/after-restore'
import { environment } from '@/env'

// Who erases does it alone, at any time: a list that is made with each backup misses those after it. The worker keeps the list in a
// file outside the database, some seconds behind.

/** Brings ERASURES_FILE up to date, if there is one; it is whole at every moment. A list that says the same is left alone. */
export async function keepErasures(): Promise<'idle'> {
  const { ERASURES_FILE: file } = environment()
  if (file) await bringUp(file)
  return 'idle'
}

async function bringUp(file: string): Promise<void> {
  const text = (await listGone()).map((line) => `${line}\n`).join('')
  if (text === (await readFile(file, 'utf8').catch(() => null))) return
  const draft = `${file}.draft`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
