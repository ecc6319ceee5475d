import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { signedAndChecked, startCampaign, type TestCampaign } from '@/testing/signer'
import { listSignedLetters } from './of-organization'

// What the page of an organization shows.

useTestDatabase()

const OFFICER = { email: 'officer@gmail.com' }
let campaign: TestCampaign
let own: string
let record: string

beforeAll(async () => {
  campaign = await startCampaign('of-organization')
  own = await signedAndChecked(campaign, OFFICER)
  const [row] = await sql()<{ record: string }[]>`select record from signatories`
  record = row!.record
})

test('a letter comes with its translations, as everywhere', async () => {
  const translation = { language: 'de', title: 'Die Brücke', addressees: 'An den Rat', text: 'Wir bitten.' }
  expect(await publishTranslation(await makeOrganizer(), campaign.slug, translation as never)).toBe('done')
  const [letter] = await listSignedLetters(record)
  expect(letter!.campaign.translations).toMatchObject([
    { language: 'de', title: 'Die Brücke', outdated: false, publishedAt: expect.any(Date) },
  ])
})

test('a hundred letters are all there, the newest first; none that collects, and none under another name', async () => {
  await sql()`
    insert into campaigns (id, slug, language, contact, responsible, drafted_at, opened_at, collects_first)
    select gen_random_uuid(), 'many-' || n, 'en', 'a@example.org', 'Invented', now(), now(), n = 100
    from generate_series(1, 100) n`
  await sql()`
    insert into editions (id, campaign_id, number, language, addressees, title, text, hash, published_at)
    select gen_random_uuid(), id, 1, 'en', 'To all', slug, 'Text', sha256(slug::bytea), now() from campaigns where slug like 'many-%'`
  await sql()`
    with copied as (
      insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, listed, number, signed_at, confirmed_at)
      select gen_random_uuid(), e.campaign_id, e.id, 'organization', 'en', sha256('\\x00'), true, 1, now(), now()
      from editions e join campaigns c on c.id = e.campaign_id where c.slug like 'many-%' returning id, campaign_id)
    insert into signatories (signature_id, campaign_id, number, kind, organization, country, record, folded, confirmed_at, published_at)
    select id, campaign_id, 1, 'organization', 'Invented Society', 'PT', ${record}, 'invented society', now(),
      now() + make_interval(secs => split_part((select slug from campaigns c where c.id = campaign_id), '-', 2)::int)
    from copied`
  const letters = await listSignedLetters(record)
  expect(letters).toHaveLength(100)
  expect(letters[0]!.campaign.slug).toBe('many-99')
  expect(letters.at(-1)!.campaign.slug).toBe(campaign.slug)
  expect(await listSignedLetters(`${record}x`)).toEqual([])
})

test('a name that was corrected leaves the page, and so does what was withdrawn', async () => {
  await sql()`delete from signatories where campaign_id <> ${campaign.id}`
  await correctSignature(own, { country: 'FR' })
  expect(await listSignedLetters(record)).toEqual([])
  await correctSignature(own, { country: 'PT' })
  expect(await listSignedLetters(record)).toHaveLength(1)
  await withdrawSignature(own)
  expect(await listSignedLetters(record)).toEqual([])
})
