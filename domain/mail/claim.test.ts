import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { claimMails } from './claim'
import { openEnvelope } from './envelope'
import type { MailTemplate } from './mail'
import { MAIL_ATTEMPTS, MAIL_LEASE } from './mail-times'
import { putCampaign, putMail, putSignature, readMail } from '@/testing/outbox'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox`))

const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

test('a claimed mail says what its words need, and its envelope opens', async () => {
  const campaign = await putCampaign('Keep the lights on')
  const id = await putMail({ campaignId: campaign.id, to: 'Ada@Example.org', token: 'a-token' })
  const [mail, ...others] = await claimMails(20)
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    id,
    template: 'confirm',
    attempts: 1,
    title: 'Keep the lights on',
    titleLanguage: 'en',
    campaignLanguage: 'en',
    contact: 'letters@example.org',
  })
  expect(await openEnvelope(mail!)).toEqual({ to: 'Ada@Example.org', token: 'a-token' })
})

test('the title is that of the newest edition, in the language of the mail where it was translated', async () => {
  const campaign = await putCampaign('First')
  await sql()`
    with second as (
      insert into editions (id, campaign_id, number, hash, language, addressees, title, text, published_at)
      values (gen_random_uuid(), ${campaign.id}, 2, sha256('2'), 'en', 'The council', 'Second', 'Text', now()) returning id
    )
    insert into translations (id, edition_id, language, hash, addressees, title, text, published_at)
    select gen_random_uuid(), id, 'fr', sha256('fr'), 'Le conseil', 'Deuxième', 'Texte', now() from second`
  const english = await putMail({ campaignId: campaign.id })
  const french = await putMail({ campaignId: campaign.id })
  await sql()`update outbox set language = 'fr' where id = ${french}`
  const claimed = new Map((await claimMails(20)).map((mail) => [mail.id, mail]))
  expect(claimed.get(english)).toMatchObject({ title: 'Second', titleLanguage: 'en' })
  expect(claimed.get(french)).toMatchObject({ title: 'Deuxième', titleLanguage: 'fr' })
})

test('ten workers that claim at once share the rows, each row once', async () => {
  const { id: campaignId } = await putCampaign()
  await Promise.all(Array.from({ length: 100 }, () => putMail({ campaignId })))
  const batches = await Promise.all(Array.from({ length: 10 }, () => claimMails(20)))
  const ids = batches.flat().map((mail) => mail.id)
  expect(ids.length).toBe(new Set(ids).size)
  const rest = await claimMails(100)
  expect(new Set([...ids, ...rest.map((mail) => mail.id)]).size).toBe(100)
})

test('a claimed row comes back when its lease has run out, and not before', async () => {
  const { id: campaignId } = await putCampaign()
  await putMail({ campaignId })
  expect(await claimMails(20)).toHaveLength(1)
  expect(await claimMails(20, later(MAIL_LEASE - 5))).toHaveLength(0)
  expect(await claimMails(20, later(MAIL_LEASE + 5))).toMatchObject([{ attempts: 2 }])
})

test('a sign-in mail is claimed before older mails to signers', async () => {
  const { id: campaignId } = await putCampaign()
  for (let count = 0; count < 5; count += 1) await putMail({ campaignId, createdAt: later(-60) })
  const signIn = await putMail({ campaignId: null, template: 'sign-in' })
  expect((await claimMails(1)).map((mail) => mail.id)).toEqual([signIn])
  expect(await claimMails(3)).toHaveLength(3)
})

test('a rush of requests for lost links holds up no other mail, and no other mail holds up every one of them', async () => {
  const { id: campaignId } = await putCampaign()
  const put = async (count: number, template: MailTemplate, createdAt: Date) => {
    for (let one = 0; one < count; one += 1)
      await putMail({ campaignId: template === 'find' ? null : campaignId, template, createdAt })
  }
  await put(30, 'find', later(-60))
  await put(30, 'found', later(-50))
  await put(30, 'confirm', later(-40))
  const claimed = async () => {
    const templates = (await claimMails(20)).map(({ template }) => template)
    return (['sign-in', 'confirm', 'find'] as const).map((one) => templates.filter((it) => it === one).length)
  }
  expect(await claimed()).toEqual([0, 15, 5])
  await putMail({ campaignId: null, template: 'sign-in' })
  expect(await claimed()).toEqual([1, 14, 5])
  await put(20, 'confirm', later(-70))
  expect(await claimed()).toEqual([0, 15, 5])
})

test('word to an address that was left goes out also when the signature was withdrawn meanwhile', async () => {
  const campaign = await putCampaign()
  const signatureId = await putSignature(campaign)
  await putMail({ campaignId: campaign.id, signatureId, template: 'address-old', token: '' })
  await sql()`update signatures set withdrawn_at = now() where id = ${signatureId}`
  expect(await claimMails(20)).toMatchObject([{ template: 'address-old' }])
})

test('a mail whose signature was withdrawn or erased meanwhile is dropped and emptied', async () => {
  const campaign = await putCampaign()
  for (const fact of ['withdrawn_at', 'erased_at']) {
    const signatureId = await putSignature(campaign)
    const id = await putMail({ campaignId: campaign.id, signatureId })
    await sql()`update signatures set ${sql()(fact)} = now() where id = ${signatureId}`
    expect(await claimMails(20)).toEqual([])
    expect(await readMail(id)).toMatchObject({
      lastFault: 'dropped',
      sealed: null,
      failedAt: expect.any(Date),
    })
  }
})

test('a mail whose link has expired is not sent any more', async () => {
  const { id: campaignId } = await putCampaign()
  const confirm = await putMail({ campaignId, createdAt: later(-7 * 86_400 - 1) })
  const signIn = await putMail({ campaignId: null, template: 'sign-in', createdAt: later(-601) })
  expect(await claimMails(20)).toEqual([])
  for (const id of [confirm, signIn]) {
    expect(await readMail(id)).toMatchObject({ lastFault: 'expired', sealed: null, attempts: 0 })
  }
})

test('a mail that loses its worker each time is given up like any other', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  for (let attempt = 1; attempt <= MAIL_ATTEMPTS; attempt += 1) {
    expect(await claimMails(20, later(attempt * (MAIL_LEASE + 5)))).toHaveLength(1)
  }
  expect(await claimMails(20, later((MAIL_ATTEMPTS + 1) * (MAIL_LEASE + 5)))).toEqual([])
  expect(await readMail(id)).toMatchObject({
    lastFault: 'worker-lost',
    sealed: null,
    failedAt: expect.any(Date),
  })
})

/** Mails that wait already, one lane after the other. */
const flood = (campaignId: string, count: number, lanes = 1) => sql()`
  insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
  select gen_random_uuid(), 'confirm', 'en', ${campaignId}, '\\x00', (n % ${lanes})::int - 20000, now() - interval '1 hour',
    now() - interval '1 hour' from generate_series(1, ${count}::int) n`

/** How many mails are claimed until this one is among them. */
async function placeOf(id: string): Promise<number> {
  for (let claimed = 0; claimed < 2000;) {
    const mails = await claimMails(20)
    claimed += mails.length
    if (mails.some((mail) => mail.id === id)) return claimed
  }
  throw new Error('Never claimed')
}

test('20,000 mails of one letter hold up another letter’s first mail by no more than a batch', async () => {
  const [busy, quiet] = [await putCampaign(), await putCampaign()]
  await flood(busy.id, 20_000, 30)
  expect(await placeOf(await putMail({ campaignId: quiet.id }))).toBeLessThanOrEqual(20)
})

test('20,000 mails to one domain hold up the same letter’s mails to another by no more than a batch', async () => {
  const { id: campaignId } = await putCampaign()
  await flood(campaignId, 20_000)
  const id = await putMail({ campaignId })
  await sql()`update outbox set lane = 77 where id = ${id}`
  expect(await placeOf(id)).toBeLessThanOrEqual(20)
})

test('with more lanes than a batch holds, each gets its turn', async () => {
  const { id: campaignId } = await putCampaign()
  await flood(campaignId, 4_000, 200)
  const id = await putMail({ campaignId })
  await sql()`update outbox set lane = 77 where id = ${id}`
  expect(await placeOf(id)).toBeLessThan(2000)
})

test('a batch is full while enough waits, and a mail that waits for its turn is not in it', async () => {
  const [one, two] = [await putCampaign(), await putCampaign()]
  await flood(one.id, 50, 3)
  const id = await putMail({ campaignId: two.id })
  await sql()`update outbox set ready = false, next_attempt_at = now() + interval '5 minutes' where id = ${id}`
  expect(await claimMails(20)).toHaveLength(20)
  await sql()`update outbox set last_fault = 'timeout' where attempts > 0`
  expect((await claimMails(100, later(301))).map((mail) => mail.id)).toContain(id)
})

test('claiming costs as little with 100,000 mails in line as with none', async () => {
  for (let campaign = 0; campaign < 5; campaign += 1) await flood((await putCampaign()).id, 20_000, 5_000)
  await sql()`analyze outbox`
  const begun = performance.now()
  for (let batch = 0; batch < 20; batch += 1) expect((await claimMails(20)).length).toBeGreaterThan(15)
  // 5 to 10 ms each on a quiet machine; reading all of them would take seconds.
  expect(performance.now() - begun).toBeLessThan(20 * 250)
})

test('mails whose worker died are tried one at a time from then on, in every queue, and one that ends it takes no other along', async () => {
  const { id: campaignId } = await putCampaign()
  const ids = [
    await putMail({ campaignId: null, template: 'sign-in' }),
    await putMail({ campaignId, template: 'found' }),
  ]
  for (let more = 0; more < 4; more += 1) ids.push(await putMail({ campaignId }))
  expect(await claimMails(20)).toHaveLength(6) // and the worker dies
  await putMail({ campaignId, createdAt: later(MAIL_LEASE) })
  await sql()`update outbox set created_at = created_at + interval '2 minutes'`
  const alone: string[] = []
  for (let pass = 0; pass < 6; pass += 1) {
    const claimed = await claimMails(20, later(MAIL_LEASE + 5))
    expect(claimed).toMatchObject([{ attempts: 2, lastFault: null }])
    alone.push(claimed[0]!.id)
  }
  expect(alone.sort()).toEqual(ids.sort())
  expect(await claimMails(20, later(MAIL_LEASE + 5))).toMatchObject([{ attempts: 1 }])
  const next = await Promise.all([1, 2, 3].map(() => claimMails(20, later(3 * MAIL_LEASE))))
  expect(next.map(({ length }) => length)).toEqual([1, 1, 1])
})
