import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { requestAddressChange } from './request-address-change'
import { confirmAddressChange } from './confirm-address-change'
import { changeShowing } from './change-showing'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { confirmMail } from '@/testing/signer'
import { correctSubmittedAddress } from '@/domain/signature/signing/correct-submitted-address'
import { correctSignature } from './correct-signature'
import { countSignatures } from '@/domain/signature/list/counts'
import { eraseSignature } from './erase'
import { eraseAddress } from './erase-address'
import { askForLinks } from './find-links'
import { emailIndex } from '@/domain/signature/private'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { signLetter } from '@/domain/signature/signing/sign'
import { withdrawSignature } from './withdraw'

useTestDatabase()

/** Every row of every table as text, and every byte column as hex. */
async function dump(): Promise<string> {
  const tables = await sql()<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle')`
  const parts = await Promise.all(
    tables.map(({ name }) => sql().unsafe(`select row_to_json(t)::text as row from ${name} t`)),
  )
  return parts
    .flat()
    .map(({ row }) => row as string)
    .join('\n')
    .toLowerCase()
}

function spellings(text: string): string[] {
  const bytes = Buffer.from(text)
  return [text, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')].map((item) =>
    item.toLowerCase(),
  )
}

async function tokenOf(campaignId: string): Promise<string> {
  return (await readOutbox(campaignId)).at(-1)!.token
}

test('a dump of every table holds no address of a signer and no name of one who is not listed', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'canary')
  const sign = (changed: object) =>
    signLetter(campaign.slug, submissionOf(campaign.edition, changed), randomBytes(32))
  const own = async (changed: object) => {
    await sign(changed)
    const confirmed = await confirmMail((await readOutbox(campaign.id)).at(-1)!)
    return (confirmed as { signatureToken: string }).signatureToken
  }
  const organization = {
    kind: 'organization',
    organization: 'Canary Takenback Society',
    website: 'canary-site.example',
  }
  await own({ name: 'Canary Listed', email: 'canary.listed@example.net' })
  await own({ name: 'Canary Unlisted', email: 'canary.unlisted@example.net', listed: false })
  await changeShowing(await own({ name: 'Canary Hidden', email: 'canary.hidden@example.net' }), 'hide')
  await withdrawSignature(await own({ name: 'Canary Withdrawn', email: 'canary.withdrawn@example.net' }))
  await own({ ...organization, name: 'Canary Officer', email: 'canary.officer@canary-mail.example' })
  const [row] = await sql()`select id from signatures where kind = 'organization'`
  await recordCheck(organizer, campaign.slug, row!.id, { source: 'Canary source', note: 'Canary note' })
  await takeBackCheck(organizer, campaign.slug, row!.id)
  const pending = (await sign({ name: 'Canary Pending', email: 'canary.typo@example.net' })) as {
    submissionToken: string
  }
  await correctSubmittedAddress(pending.submissionToken, 'canary.pending@example.net')

  await own({ name: 'Canary Erased', email: 'canary.erased@example.net' })
  expect(await eraseAddress('CANARY.erased@example.net')).toBe(1)

  const asking = await own({ name: 'Canary Asking', email: 'canary.asking@example.net', listed: false })
  await requestAddressChange(asking, 'canary.asked@example.net')
  await askForLinks('canary.asking@example.net', 'en')
  const moved = await own({ name: 'Canary Moved', email: 'canary.moved@example.net' })
  await requestAddressChange(moved, 'canary.new@example.net')
  const changed = (await confirmAddressChange(await tokenOf(campaign.id))) as { signatureToken: string }
  await correctSignature(changed.signatureToken, { name: 'Canary Corrected', affiliation: 'Canary House' })
  await askForLinks('canary.new@example.net', 'en')
  expect(await eraseSignature(changed.signatureToken)).toEqual({ language: 'en' })

  const text = await dump()
  const secrets = [
    ...['listed', 'unlisted', 'hidden', 'withdrawn', 'erased', 'officer', 'typo', 'pending'].map(
      (who) => `canary.${who}@example.net`,
    ),
    ...['asking', 'asked', 'moved', 'new'].map((who) => `canary.${who}@example.net`),
    ...[
      'Unlisted',
      'Hidden',
      'Withdrawn',
      'Erased',
      'Officer',
      'Pending',
      'Takenback Society',
      'Asking',
      'Moved',
      'Corrected',
      'House',
      'source',
      'note',
    ].map((who) => `Canary ${who}`),
    'canary-site.example',
    'canary-mail.example',
  ]
  const found = secrets.flatMap(spellings).filter((spelling) => text.includes(spelling))
  expect(found).toEqual([])
  expect(await countSignatures(campaign.id)).toEqual({
    organizations: 0,
    people: 1,
    unlisted: 3,
    withdrawn: 3,
    takenBack: 1,
    takenOff: 0,
    held: 0,
  })
  expect(text).toContain('canary listed')
  expect(text.length).toBeGreaterThan(5_000)
})

test('after an erasure nothing is left that only the signer’s address or name can lead to, not even a fingerprint', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'canary-erased')
  const [key, siteKey] = [await findDataKey(campaign.id), await findDataKey(null)]
  const email = 'canary.fingerprint@example.net'
  const sign = () =>
    signLetter(
      campaign.slug,
      submissionOf(campaign.edition, { name: 'Canary Fingerprint', email }),
      randomBytes(32),
    )
  await sign()
  const token = await tokenOf(campaign.id)
  const confirmed = (await confirmSignature(token)) as { signatureToken: string }
  await sign()
  await askForLinks(email, 'en')
  const prints = [emailIndex(key, email), emailIndex(siteKey, email), tokenHash(token)!].map((print) =>
    print.toString('hex'),
  )
  const before = await dump()
  expect(prints.filter((print) => !before.includes(print))).toEqual([])
  await eraseSignature(confirmed.signatureToken)
  const after = await dump()
  expect(
    [...prints, ...spellings(email), ...spellings('Canary Fingerprint')].filter((print) =>
      after.includes(print),
    ),
  ).toEqual([])
})
