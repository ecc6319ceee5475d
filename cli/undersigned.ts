import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { type Answer, no, yes } from '@/cli/answer'
import { checkFile } from '@/cli/check-file'
import { checkMail } from '@/cli/check-mail'
import { sealKeysVerb } from '@/cli/seal-keys'
import { databaseVerb } from '@/cli/database-grant'
import { readMessage, takeReturned } from '@/cli/returned-mail'
import { closeDatabase } from '@/db/client'
import { liftSuppression } from '@/domain/mail/lift-suppression'
import { findChangedCollations, findObstacle } from '@/domain/ready'
import { addWatchedWord, listWatchedWords, removeWatchedWord } from '@/domain/review/watched-words'
import { eraseAddress } from '@/domain/signature/rights/erase-address'
import { LISTED_ERASURE_DAYS } from '@/domain/signature/rights/erase-again'
import { letGoAgain, listGone } from '@/domain/signature/retention/after-restore'
import { settleRestored } from '@/domain/restored'
import { listSigningKeys } from '@/domain/signing-key/list-signing-keys'
import { rotateSigningKey } from '@/domain/signing-key/rotate-signing-key'
import { addOrganizer, removeOrganizer } from '@/domain/team/add-organizer'
import { createSignInLink } from '@/domain/team/sign-in'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { requireEnvironment } from '@/env'
import { useInstallation } from '@/local/installation'
import { translator } from '@/messages/translator'

// The host's command line: `npm run undersigned -- <verb>`. Each verb prints what it did and exits 0, or says what
// is wrong and exits 1. Without an environment it is about the site that `npm start` runs here.

const USAGE = `Usage: npm run undersigned -- <verb>

  organizer add EMAIL      let this address sign in and create campaigns
  organizer remove EMAIL   end their sessions and remove them from every team
  sign-in EMAIL            print a one-time sign-in link, without sending email (${SIGN_IN_MINUTES} minutes)
  address erase EMAIL      erase every signature made with this address, as its owner asked
  erasures                 list what was erased or withdrawn in the last ${LISTED_ERASURE_DAYS} days, by ids, to keep apart from backups
  erasures apply FILE      let go again, after a restore, what this list names; until then the site serves nothing
  address allow EMAIL      allow email again to an address that had said "never email me again"
  mail returned ADDRESS    read from standard input what came back to this address, as your mail server hands it over
  watch add WORD           hold signatures whose name has this word or name, on every letter, until someone looked
  watch remove WORD        no longer hold them
  watch list               print the watch list
  signing-key list         list the keys that deliveries were signed with
  signing-key rotate       sign deliveries with a new key from now on; what the old ones signed stays checkable
  seal-keys rotate         wrap every campaign's key with the first of SEAL_KEYS, beside a running site; safe to repeat
  seal-keys check          say what SEAL_KEYS opens, and what nobody can read any more
  database grant web ROLE  let a role do what the web process does, and nothing else; also: database grant worker ROLE
  check                    check the environment, the database, its migrations and its collations, and whether email can leave
  check FILE               check a delivery: its ZIP file, or the folder where it was unpacked
  check FILE --site URL    check that this site signed it, rather than the one that it says it is from
`

/** A path as it was typed: npm runs this in the repository, wherever it was called. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)

async function addVerb(email: string): Promise<Answer> {
  const result = await addOrganizer(email)
  if (result === 'added')
    return yes(`${email} is an organizer now. Sign in with: npm run undersigned -- sign-in ${email}`)
  if (result === 'there-already') return yes(`${email} is already an organizer.`)
  return no(fieldSentence('en', 'email', result, email))
}

async function removeVerb(email: string): Promise<Answer> {
  const result = await removeOrganizer(email)
  if (result === 'removed') return yes(`${email} is no longer an organizer.`)
  if (result === 'unknown') return no(`${email} isn’t an organizer.`)
  return no(`${email} is the only owner of ${result.onlyOwnerOf.join(', ')}: no one else could close it.`)
}

async function addressVerb(what: string | undefined, typed: string): Promise<Answer> {
  const email = readEmail(typed)
  const fault = checkEmail(email)
  if (fault) return no(fieldSentence('en', 'email', fault, typed))
  if (what === 'erase') return yes(`Signatures erased: ${await eraseAddress(email)}.`)
  if (what !== 'allow') return no(USAGE)
  return (await liftSuppression(email))
    ? yes('This address can get email again.')
    : no('This address hadn’t said "never".')
}

async function erasuresVerb(what: string | undefined, file: string | undefined): Promise<Answer> {
  if (what === undefined) return yes((await listGone()).join('\n'))
  if (what !== 'apply' || !file) return no(USAGE)
  const text = await readFile(fromHere(file), 'utf8').catch(() => null)
  if (text === null) return no(`${file} can’t be read.`)
  const { erased, withdrawn, never, destroyed } = await letGoAgain(text.split('\n'))
  await settleRestored()
  const others = `withdrawn: ${withdrawn}, never emailed again: ${never}, letters destroyed: ${destroyed}`
  return yes(`Signatures erased again: ${erased}; ${others}. The site serves within seconds.`)
}

async function watchVerb(what: string | undefined, word: string): Promise<Answer> {
  if (what === 'list') return yes((await listWatchedWords()).join('\n') || 'The watch list is empty.')
  if (word === '' || (what !== 'add' && what !== 'remove')) return no(USAGE)
  const result = await (what === 'add' ? addWatchedWord(word) : removeWatchedWord(word))
  if (result === 'added')
    return yes(`“${word}” is on the watch list now. Names that are public already stay.`)
  if (result === 'there-already') return yes(`“${word}” is already on the watch list.`)
  if (result === 'removed')
    return yes(`“${word}” is no longer on the watch list. What it held is still waiting.`)
  return no(
    result === 'unknown'
      ? `“${word}” isn’t on the watch list.`
      : 'Enter a word or a name of at most 200 characters.',
  )
}

async function signingKeyVerb(what: string | undefined): Promise<Answer> {
  if (what === 'rotate')
    return yes(`Deliveries are signed with the key ${await rotateSigningKey()} from now on.`)
  if (what !== 'list') return no(USAGE)
  const lines = (await listSigningKeys()).map(({ id, publicKey, createdAt, retiredAt }) => {
    const until = retiredAt ? `until ${retiredAt.toISOString()}` : 'signs now'
    return `${id}  ${publicKey}  since ${createdAt.toISOString()}, ${until}`
  })
  return yes(lines.join('\n') || 'There’s no key yet. The first delivery makes one.')
}

async function checkVerb(): Promise<Answer> {
  const obstacle = await findObstacle()
  if (obstacle) return no(translator('en', 'api')(`notReady.${obstacle}`))
  const changed = await findChangedCollations()
  const mail = await checkMail()
  if (changed.length === 0) return mail.ok ? yes(`${mail.said}\nEverything is in order.`) : no(mail.said)
  return no(
    `${mail.said}\nThe database's ICU library has changed since ${changed.join(', ')} was recorded: pages of the list may miss names. ` +
      'Rebuild the indexes as docs/hosting.md explains.',
  )
}

async function run(words: string[]): Promise<Answer> {
  const [verb, ...rest] = words
  if (verb === 'organizer' && rest[0] === 'add' && rest[1]) return addVerb(rest[1])
  if (verb === 'organizer' && rest[0] === 'remove' && rest[1]) return removeVerb(rest[1])
  if (verb === 'sign-in' && rest[0]) {
    const link = await createSignInLink(rest[0])
    return link
      ? yes(link)
      : no(`${rest[0]} isn’t an organizer. Add them with: npm run undersigned -- organizer add ${rest[0]}`)
  }
  if (verb === 'address' && rest[1]) return addressVerb(rest[0], rest[1])
  if (verb === 'mail' && rest[0] === 'returned' && rest[1])
    return yes(await takeReturned(rest[1], await readMessage(process.stdin)))
  if (verb === 'erasures') return erasuresVerb(rest[0], rest[1])
  if (verb === 'watch') return watchVerb(rest[0], rest.slice(1).join(' '))
  if (verb === 'signing-key') return signingKeyVerb(rest[0])
  if (verb === 'database') return (await databaseVerb(rest)) ?? no(USAGE)
  if (verb === 'seal-keys' && rest[0]) return (await sealKeysVerb(rest[0])) ?? no(USAGE)
  if (verb === 'check') return checkVerb()
  return no(USAGE)
}

/** A delivery's files can be checked anywhere: that needs no site. */
async function checkVerbHere(args: string[]): Promise<{ said: string; code: number }> {
  const { values, positionals } = parseArgs({
    args,
    options: { site: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [path, ...more] = positionals
  const { site } = values
  if (!path || more.length > 0 || site === true) return { said: USAGE, code: 1 }
  return checkFile(fromHere(path), site || undefined)
}

async function runHere(words: string[]): Promise<Answer> {
  const leave = await useInstallation((sentence) => process.stderr.write(`${sentence}\n`))
  requireEnvironment()
  const answer = await run(words)
  await closeDatabase()
  await leave()
  return answer
}

const words = process.argv.slice(2)
if (words[0] === 'check' && words[1]) {
  const { said, code } = await checkVerbHere(words.slice(1))
  process.stdout.write(`${said.trimEnd()}\n`)
  process.exit(code)
}
const { said, ok } = await runHere(words)
process[ok ? 'stdout' : 'stderr'].write(`${said.trimEnd()}\n`)
process.exit(ok ? 0 : 1)
