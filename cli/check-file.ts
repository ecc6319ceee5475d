import { createHash, createPublicKey, verify as verifyBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { checkFiles } from '@/bundle/check/check-files'
import { type CheckRefusal, isChanged, isRight } from '@/bundle/check/checked'
import type { Verify } from '@/bundle/check/verify'
import { pemOf } from '@/bundle/manifest'
import { findFiles } from '@/cli/find-files'
import { printable, sayFindings } from '@/cli/say-findings'
import { fetchKeys, keysAddress } from '@/cli/site-keys'

// `check FILE`: a delivery's ZIP, or the folder where it was unpacked. Needs no database and no environment.

const REFUSALS: Record<CheckRefusal | 'not-there', string> = {
  'not-there': 'There’s no such file or folder.',
  'no-zip': 'This is no ZIP file, or it’s damaged so that it can’t be read.',
  'too-large': 'This is larger than any delivery: more than 1 GB, or more than 200 files.',
  ambiguous:
    'This isn’t looked into: programs may unpack different files from it, or files outside its folder. Don’t unpack it.',
  'no-manifest': 'This is no delivery: there’s no manifest.json in it.',
}

/** All is right · something is wrong, or can't be looked into · what is listed is right, but more lies beside it, or the site didn't say its keys. */
export type ExitCode = 0 | 1 | 2

/**
 * What was found, in words.
 * @param site whose keys to ask for; without it the one that the delivery says it is from
 */
export async function checkFile(path: string, site?: string): Promise<{ said: string; code: ExitCode }> {
  const found = await findFiles(path)
  if (typeof found === 'string') return { said: await refused(path, found), code: 1 }
  let keys: URL | null = null
  const checked = await checkFiles(found.files, {
    verify,
    findKeys: async (manifest) => {
      keys = keysAddress(site ?? manifest.site.url)
      return keys && fetchKeys(keys)
    },
  })
  if (typeof checked === 'string') return { said: await refused(path, checked), code: 1 }
  const said = sayFindings(checked, found.unseen, keys)
  const wrong =
    checked.signature !== 'right' || checked.key === 'unpublished' || checked.files.some(isChanged)
  if (wrong) return { said, code: 1 }
  return { said, code: isRight(checked) && found.unseen.length === 0 ? 0 : 2 }
}

/** Why it wasn't looked into; of a file that is no delivery its hash, which may be that of one of a delivery's files. */
async function refused(path: string, refusal: CheckRefusal | 'not-there'): Promise<string> {
  const said = `${printable(path)}: ${REFUSALS[refusal]}`
  const hash = refusal === 'no-zip' || refusal === 'no-manifest' ? await hashOfFile(path) : null
  return hash ? `${said}\nIts SHA-256, to compare with the delivery’s public page: ${hash}` : said
}

async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  // A folder has none.
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  )
}

// Node's own: its Web Crypto says on every use that Ed25519 there is an experiment.
const verify: Verify = async (publicKey, signature, bytes) => {
  if (publicKey.length !== 32) return false
  const pem = pemOf(Buffer.from(publicKey).toString('base64'))
  return verifyBytes(null, bytes, createPublicKey(pem), signature)
}
