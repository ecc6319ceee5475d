import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { packFolder } from '@/bundle/frozen/pack-folder'
import { writeFolder } from '@/bundle/frozen/write-folder'
import { sql } from '@/db/client'
import { renderLetter } from '@/domain/campaign/markdown'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { saveFace } from '@/domain/face/save-face'
import { attachFile } from '@/domain/delivery/receipt/attach-file'
import { recordReceipt } from '@/domain/delivery/receipt/record-receipt'
import { publishReceipt } from '@/domain/delivery/receipt/settle-receipt'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer, Role } from '@/domain/team/team'
import { unpack } from '@/e2e/unpack'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { delivered, workCheaply } from '@/testing/delivery'
import { signed, signedAndChecked, type TestCampaign } from '@/testing/signer'
import { readFrozen } from './read-frozen'

useTestDatabase()

const slug = 'frozen'
const MANY = 1_001
let owner: Organizer
let campaign: TestCampaign
let leaver: string
let files: Map<string, Buffer>

beforeAll(async () => {
  owner = await makeOrganizer()
  campaign = await makeCampaign(owner, slug)
  await saveFace(owner, slug, { ink: '#7a1f2b', coalition: 'Invented <Coalition>' })
  await publishTranslation(owner, slug, { ...DRAFT, language: 'ar', title: 'أبقوا الجسر مفتوحًا' })
  await signedAndChecked(campaign, { organization: 'Society of <Bridges> & "Friends"' })
  await signed(campaign, { name: 'Ada Invented', email: 'ada@canary.example', affiliation: 'House & Home' })
  await signed(campaign, { name: 'Hidden Invented', email: 'hidden@canary.example', listed: false })
  leaver = await signed(campaign, { name: 'Leaver Invented', email: 'leaver@canary.example' })
  await sql()`
    with copied as (
      insert into signatures (id, campaign_id, edition_id, kind, country, language, number, listed, signed_at, confirmed_at, published_at, consent_hash)
      select gen_random_uuid(), campaign_id, edition_id, kind, country, language, 100 + n, true, signed_at, confirmed_at, now(), consent_hash
      from signatures, generate_series(1, ${MANY}) n where number = 2 and campaign_id = ${campaign.id}
      returning id, campaign_id, kind, country, number, published_at)
    insert into signatories (signature_id, campaign_id, kind, country, number, name, folded, published_at)
    select id, campaign_id, kind, country, number, 'Invented Copy ' || number, 'invented copy ' || number, published_at from copied`
})

async function freeze(who = owner): Promise<Map<string, Buffer>> {
  const frozen = await readFrozen(who, slug, async (text) => renderLetter(text))
  if (typeof frozen === 'string') throw new Error(frozen)
  const pieces: Uint8Array[] = []
  for await (const piece of packFolder(slug, writeFolder(frozen), new Date())) pieces.push(piece)
  return unpack(Buffer.concat(pieces))
}

const page = (path: string) => files.get(`${slug}/${path}`)!.toString('utf8')
const pages = () => [...files].filter(([path]) => path.endsWith('.html'))

test('only owners and editors of a closed letter freeze it', async () => {
  const render = async () => ''
  expect(await readFrozen(owner, slug, render)).toBe('not-closed')
  await delivered(owner, slug, { note: 'Please <read> this.', recipient: 'Council & Mayor' })
  await closeCampaign(owner, slug)
  for (const role of ['editor', 'reviewer', 'viewer'] satisfies Role[]) {
    const who = await makeOrganizer(`${role}@team.example`)
    await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})`
    const answer = await readFrozen(who, slug, render)
    expect([role, typeof answer === 'string']).toEqual([role, role !== 'editor'])
  }
  const stranger = await makeOrganizer('stranger@other.example')
  expect(await readFrozen(stranger, slug, render)).toBe('campaign-unknown')
})

test('the folder holds letter, list, deliveries and what was published of them, and every link in it leads somewhere', async () => {
  const form = {
    kind: 'answered',
    office: 'Mayor’s <Office>',
    words: 'We <b>will</b> look.',
    on: new Date().toISOString().slice(0, 10),
  }
  const [delivery] = await sql()<{ id: string }[]>`
    select d.id from deliveries d join campaigns c on c.id = d.campaign_id where c.slug = ${slug} and d.number = 1`
  const [open, secret] = [
    await recordReceipt(owner, slug, delivery!.id, form),
    await recordReceipt(owner, slug, delivery!.id, { ...form, office: 'Secret Office' }),
  ]
  if (typeof open === 'string' || 'faults' in open || typeof secret === 'string')
    throw new Error(JSON.stringify(open))
  const place = { slug, id: delivery!.id, receipt: open.id }
  const bytes = Buffer.from('The invented answer.\n')
  expect(await attachFile(owner, place, { name: 'answer "1".txt', bytes: [bytes] })).toBe('done')
  expect(await publishReceipt(owner, place)).toBe('done')
  files = await freeze()
  expect(files.get(`${slug}/deliveries/1/receipts/1.txt`)!.equals(bytes)).toBe(true)
  for (const [path, html] of pages()) {
    const text = html.toString('utf8')
    expect([path, /<script|<iframe|<form| on\w+=| style=/i.test(text)]).toEqual([path, false])
    for (const [, href] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (href === 'http://localhost:3000/campaigns/frozen') continue
      expect([path, href]).toEqual([path, expect.not.stringMatching(/^(\/|[a-z]+:)/)])
      const target = posix.join(posix.dirname(path), decodeURIComponent(href!.split('#')[0]!))
      expect([path, href, files.has(target)]).toEqual([path, href, true])
    }
  }
  const record = page('deliveries/1/index.html')
  expect(record).toContain('Council &amp; Mayor')
  expect(record).toContain('Mayor’s &lt;Office&gt;')
  expect(record).toContain('We &lt;b&gt;will&lt;/b&gt; look.')
  expect(record).not.toContain('Secret Office')
  expect(record).toContain('Written down by the organizers')
  const csv = files.get(`${slug}/deliveries/1/files/signatories.csv`)!
  expect(record).toContain(createHash('sha256').update(csv).digest('hex'))
  expect(page('letter-ar.html')).toContain('<article lang="ar" dir="rtl">')
})

test('every name that is public now is in it once, nobody else, and no address; who left since the delivery is nowhere', async () => {
  const first = files.get(`${slug}/deliveries/1/files/signatories.csv`)!
  expect(await withdrawSignature(leaver)).toBe('done')
  files = await freeze()
  const texts = pages().map(([, html]) => html.toString('utf8'))
  const lists = pages().filter(([path]) => /signatories\/\d/.test(path))
  const names = lists.flatMap(([, html]) =>
    [...html.toString('utf8').matchAll(/<li><bdi>(.*?)<\/bdi>/g)].map(([, name]) => name!),
  )
  expect(names).toHaveLength(MANY + 2)
  expect(new Set(names).size).toBe(MANY + 2)
  expect(names[0]).toBe('Society of &lt;Bridges&gt; &amp; &quot;Friends&quot;')
  expect(lists.map(([path]) => path)).toEqual(
    [1, 2, 2].map((section, at) => `${slug}/signatories/${section}-${at === 2 ? 2 : 1}.html`),
  )
  expect(page('index.html')).toContain('1,002 people')
  expect(page('index.html')).toContain('1 more without a name')
  expect(page('signatories/2-1.html')).toContain('href="2-2.html"')
  const whole = [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n')
  for (const word of ['Leaver Invented', 'Hidden Invented', '@canary.example', 'Officer Invented'])
    expect([word, whole.includes(word)]).toEqual([word, false])
  expect(page('deliveries/1/index.html')).toContain('aren’t in this copy')
  await workCheaply()
  files = await freeze()
  expect(files.has(`${slug}/deliveries/1/files/signatories.csv`)).toBe(true)
  expect(page('deliveries/1/index.html')).toContain('1 signature was withdrawn')
  // What was handed over can still be told by its hash.
  expect(page('deliveries/1/index.html')).toContain(createHash('sha256').update(first).digest('hex'))
  expect(texts.length).toBeGreaterThan(6)
})

test('every page names the coalition, and links have the letter’s ink where it can be read', async () => {
  for (const [path, html] of pages())
    expect([path, html.includes('Invented &lt;Coalition&gt;')]).toEqual([path, true])
  expect(page('style.css')).toMatch(
    /a, a:visited \{ color: #7a1f2b; \}[^]*dark\) \{ a, a:visited \{ color: #[0-9a-f]{6}; \}/,
  )
})

test('a reader who leaves in the middle ends it; a fault breaks the ZIP off', async () => {
  const frozen = await readFrozen(owner, slug, async (text) => renderLetter(text))
  if (typeof frozen === 'string') throw new Error(frozen)
  for await (const piece of packFolder(slug, writeFolder(frozen), new Date())) {
    expect(piece.length).toBeGreaterThan(0)
    break
  }
  const next = () => Promise.reject(new Error('The database went away'))
  const names = () => ({ [Symbol.asyncIterator]: () => ({ next }) })
  const broken = async () => {
    for await (const _ of packFolder(slug, writeFolder({ ...frozen, names }), new Date()));
  }
  await expect(broken()).rejects.toThrow('went away')
})
