import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { removeOrganizer } from '@/domain/team/add-organizer'
import type { Organizer } from '@/domain/team/team'
import { parseCsv } from '@/e2e/csv'
import { parseSheet } from '@/e2e/xlsx'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useFolders } from '@/testing/folders'
import { hasPrograms, run, runInTerminal } from '@/testing/program'
import { build, opened, PASSPHRASE, sealedAsk, SECRET_KEY, storedBytes } from '@/testing/sealed-file'
import { signed, signedAndChecked, type TestCampaign } from '@/testing/signer'
import { askForSealedFile } from './ask-for-sealed-file'
import { cancelSealedFile } from './cancel-sealed-file'
import { downloadSealedFile } from './download-sealed-file'
import { purgeSealedFiles } from './purge'
import { listSealedFiles } from './queries'
import { SEALED_LIMITS, type SealedAsk } from './sealed-file'

useTestDatabase()
const newFolder = useFolders()

const slug = 'sealed'
let campaign: TestCampaign
let owner: Organizer
const own = new Map<string, string>()

beforeAll(async () => {
  owner = await makeOrganizer()
  campaign = await makeCampaign(owner, slug)
  for (const name of ['Ada Invented', 'Ben Invented'])
    own.set(name, await signed(campaign, { name, email: `${name.slice(0, 3)}@canary.example` }))
  await signed(campaign, { name: 'Hidden Invented', email: 'hidden@canary.example', listed: false })
  await signedAndChecked(campaign, { email: 'officer@society.example' })
})

async function ask(changed: Partial<SealedAsk> = {}, who = owner): Promise<string> {
  const asked = await askForSealedFile(who, slug, sealedAsk(changed))
  if (typeof asked === 'string' || 'faults' in asked) throw new Error(JSON.stringify(asked))
  return asked.id
}

const stateOf = async (id: string, now?: Date) => {
  const files = await listSealedFiles(owner, slug, now)
  return typeof files === 'string' ? files : files.find((file) => file.id === id)?.state
}

const ADDRESSES = ['ada@canary.example', 'ben@canary.example', 'hidden@canary.example']

test('an owner gets every confirmed signature with its address, and nothing of it lies open in a table', async () => {
  const id = await ask()
  expect(await stateOf(id)).toBe('waiting')
  expect(await build(id)).toBe('built')
  const bytes = await storedBytes(id)
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  const rows = parseCsv((await opened(bytes)).toString('utf8'))
  expect(rows.map(({ email }) => email!.toLowerCase())).toEqual([...ADDRESSES, 'officer@society.example'])
  expect(rows.map(({ name }) => name)[2]).toBe('Hidden Invented')
  expect(rows[3]).toMatchObject({ checkNote: 'Called them' })
  const whole = await sql()<{ row: string }[]>`
    select row_to_json(f)::text || (select string_agg(row_to_json(p)::text, '') from sealed_file_parts p) as row
    from sealed_files f`
  const [line] = await sql()<{ detail: string }[]>`
    select string_agg(detail::text, '') as detail from events where kind like 'sealed-file%'`
  const found = await downloadSealedFile(owner, slug, id)
  if (typeof found === 'string') throw new Error(found)
  const parts = []
  for await (const part of found.parts) parts.push(part)
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  expect(found).toMatchObject({
    size: bytes.length,
    name: expect.stringMatching(/^sealed-private-.*\.csv\.age$/),
  })
  for (const word of [...ADDRESSES, 'Hidden Invented', 'Called them'])
    for (const text of [...whole.map(({ row }) => row), line!.detail])
      expect(text.toLowerCase()).not.toContain(Buffer.from(word).toString('hex'))
  expect(line!.detail).not.toContain('@')
})

test('sealed with a passphrase, which is forgotten when the file is built; the owners read who asked, not the passphrase', async () => {
  const other = await makeOrganizer('other@team.example')
  await sql()`insert into memberships (user_id, campaign_id, role) values (${other.userId}, ${campaign.id}, 'owner')`
  const secret = {
    recipient: 'passphrase',
    key: '',
    passphrase: ` ${PASSPHRASE}`,
    again: PASSPHRASE,
  } as const
  const id = await ask({ ...secret, columns: ['number', 'email'], unshown: false, format: 'xlsx' }, other)
  const mails = (await readOutbox(campaign.id)).filter(({ template }) => template === 'sealed-file')
  expect(
    mails
      .slice(-2)
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual([owner.email, other.email].toSorted())
  expect(mails.at(-1)!.sealedFile).toMatchObject({ by: other.email, recipient: 'passphrase', format: 'xlsx' })
  expect(JSON.stringify(mails)).not.toContain(PASSPHRASE)
  const stored = async () =>
    (await sql()<{ passphrase: Buffer | null }[]>`select passphrase from sealed_files where id = ${id}`)[0]!
  expect((await stored()).passphrase?.toString('latin1')).not.toContain(PASSPHRASE)
  expect(await build(id)).toBe('built')
  expect((await stored()).passphrase).toBeNull()
  const rows = parseSheet(await opened(await storedBytes(id), PASSPHRASE))
  expect(rows.slice(0, 2)).toEqual([
    ['Number', 'Email address'],
    ['1', 'Ada@canary.example'],
  ])
})

/** A folder with a file as its asker downloads it. */
async function downloaded(changed: Partial<SealedAsk>): Promise<string> {
  const id = await ask({ columns: ['email'], ...changed })
  expect(await build(id)).toBe('built')
  const folder = newFolder()
  await writeFile(join(folder, 'file.age'), await storedBytes(id))
  return folder
}

test.skipIf(!(await hasPrograms('age')))(
  'the ordinary age program, where it is installed, opens it with the key',
  async () => {
    const folder = await downloaded({})
    await writeFile(join(folder, 'key.txt'), SECRET_KEY, { mode: 0o600 })
    const { stdout } = await run('age', ['-d', '-i', 'key.txt', 'file.age'], { cwd: folder })
    expect(parseCsv(stdout).map(({ email }) => email)).toHaveLength(4)
  },
)

test.skipIf(!(await hasPrograms('age', 'script')))(
  'the ordinary age program, where it is installed, asks in a terminal for the passphrase and opens it with no other',
  async () => {
    const passphrase = 'Größe und 長さ invented'
    const folder = await downloaded({ recipient: 'passphrase', key: '', passphrase, again: passphrase })
    const open = (typed: string) =>
      runInTerminal('age -d -o opened.csv file.age', folder, 'Enter passphrase', typed)
    expect(await open(`${passphrase}!`)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/incorrect|no identity/),
    })
    expect(await open(passphrase)).toMatchObject({ code: 0 })
    const opened = await readFile(join(folder, 'opened.csv'), 'utf8')
    expect(parseCsv(opened).map(({ email }) => email)).toHaveLength(4)
  },
)

test('the link works a day, for who signed in just now; then, and when it is deleted, the bytes are gone', async () => {
  const id = await ask({ columns: ['number', 'email'] })
  expect(await downloadSealedFile(owner, slug, id)).toBe('sealed-not-there')
  await build(id)
  const stale = { ...owner, signedInAt: new Date(Date.now() - 11 * 60_000) }
  expect(await downloadSealedFile(stale, slug, id)).toBe('sign-in-again')
  const later = new Date(Date.now() + SEALED_LIMITS.hours * 3_600_000 + 1_000)
  expect(await downloadSealedFile({ ...owner, signedInAt: later }, slug, id, later)).toBe('sealed-not-there')
  expect(await stateOf(id, later)).toBe('over')
  expect(await stateOf(id)).toBe('ready')
  await purgeSealedFiles()
  expect((await storedBytes(id)).length).toBeGreaterThan(0)
  await purgeSealedFiles(later)
  expect(await storedBytes(id)).toHaveLength(0)
  const deleted = await ask({ columns: ['number'] })
  await build(deleted)
  expect(await cancelSealedFile(owner, slug, deleted)).toBe('done')
  expect(await cancelSealedFile(owner, slug, deleted)).toBe('done')
  expect(await storedBytes(deleted)).toHaveLength(0)
  expect(await downloadSealedFile(owner, slug, deleted)).toBe('sealed-not-there')
  await purgeSealedFiles(new Date(Date.now() + 40 * 86_400_000))
  expect(await listSealedFiles(owner, slug)).toEqual([])
})

test('somebody who left the team finds nothing, and what they asked for is not built', async () => {
  const leaving = await makeOrganizer('leaving@team.example')
  await sql()`insert into memberships (user_id, campaign_id, role) values (${leaving.userId}, ${campaign.id}, 'owner')`
  const [built, waiting] = [await ask({ format: 'xlsx' }, leaving), await ask({ columns: ['name'] }, leaving)]
  await build(built)
  expect(await removeOrganizer(leaving.email)).toBe('removed')
  expect(await downloadSealedFile(leaving, slug, built)).toBe('campaign-unknown')
  expect(typeof (await downloadSealedFile(owner, slug, built))).toBe('object')
  expect(await build(waiting)).toBe('asker-left')
  const foreign = await makeOrganizer('foreign@other.example')
  await makeCampaign(foreign, 'foreign-sealed')
  expect(await downloadSealedFile(foreign, 'foreign-sealed', built)).toBe('sealed-unknown')
  expect(await cancelSealedFile(foreign, 'foreign-sealed', waiting)).toBe('sealed-unknown')
  expect(await cancelSealedFile(owner, slug, waiting)).toBe('done')
})

test('an erasure ends every file that was built before it', async () => {
  const id = await ask({ columns: ['email', 'country'] })
  await build(id)
  await eraseSignature(own.get('Ben Invented')!)
  expect(await stateOf(id)).toBe('erased-since')
  expect(await downloadSealedFile(owner, slug, id)).toBe('sealed-not-there')
  await purgeSealedFiles()
  expect(await storedBytes(id)).toHaveLength(0)
  const again = await ask({ columns: ['email', 'country'] })
  await sql()`update signatures set erased_at = erased_at - interval '1 minute' where erased_at is not null`
  expect(await build(again)).toBe('built')
  expect((await opened(await storedBytes(again))).toString()).not.toContain('Ben@canary.example')
})
