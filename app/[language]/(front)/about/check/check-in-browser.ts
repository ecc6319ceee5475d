import { checkFiles } from '@/bundle/check/check-files'
import type { Checked, CheckRefusal, PublishedKey } from '@/bundle/check/checked'
import { readZip } from '@/bundle/check/read-zip'
import { hashOf, verifyInBrowser } from '@/bundle/check/verify'

/** What was found; of what is no delivery its hash, which may be that of one of the delivery's files: a spreadsheet is a ZIP too. */
export type Outcome = Checked | { refusal: CheckRefusal; hash: string | null }

const MOST_HASHED = 256 * 1024 ** 2

/** Checks a file where it is. Nothing of it leaves: only the site's keys are asked for. */
export async function checkInBrowser(file: File, keys: string): Promise<Outcome> {
  const found = await readZip(file)
  if (typeof found === 'string') return { refusal: found, hash: await hashOfFile(file) }
  const checked = await checkFiles(found, { verify: verifyInBrowser, findKeys: () => fetchKeys(keys) })
  return typeof checked === 'string' ? { refusal: checked, hash: await hashOfFile(file) } : checked
}

async function hashOfFile(file: File): Promise<string | null> {
  if (file.size > MOST_HASHED) return null
  try {
    return await hashOf(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // A folder, or a file that was moved away meanwhile.
    return null
  }
}

async function fetchKeys(address: string): Promise<PublishedKey[] | null> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return null
    return ((await answer.json()) as { keys: PublishedKey[] }).keys
  } catch {
    return null
  }
}
