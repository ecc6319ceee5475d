import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { site } from './site'

/** Runs `npm run undersigned -- …` against the site under test, as its host would; gives what it printed. */
export async function runVerb(words: string[]): Promise<string> {
  const env = { ...process.env, ...site().environment }
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'cli/undersigned.ts', ...words], { env })
  return stdout.trim()
}
