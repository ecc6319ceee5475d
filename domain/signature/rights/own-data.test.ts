import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { useTestDatabase } from '@/testing/database'
import { requestAddressChange } from './request-address-change'
import { findOwnData } from './own-data'
import { emailIndex } from '@/domain/signature/private'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { collected, launchAt, startCollecting } from '@/testing/collecting'
import { invite } from '@/testing/invitation'
import { ORGANIZATION, signed, startCampaign } from '@/testing/signer'

useTestDatabase()

const TIME = /^\d{4}-\d\d-\d\dT/

/** A file with every number, address, fingerprint and time struck out. */
function withoutParticulars(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) => {
      if (key === 'number') return 'number'
      if (typeof value !== 'string') return value
      if (TIME.test(value)) return 'time'
      if (/^[0-9a-f]{64}$/.test(value)) return 'fingerprint'
      return value.includes('@') ? 'address' : value
    }),
  )
}

test('asked for an address that signed, one that did not and one that wants no mail, the files say the same', async () => {
  const campaign = await startCampaign('data-tells-nothing')
  await signed(campaign, { email: 'signed@example.net' })
  const index = emailIndex(await findDataKey(null), 'never@example.net')
  await sql()`
    insert into suppressions (email_index, reason, created_at) values (${index}, 'not-me', now())`
  const files: unknown[] = []
  for (const asked of ['signed', 'unsigned', 'never']) {
    const own = await signed(campaign, { email: `asks.${asked}@example.net` })
    await sql()`update mailings set last_at = now() - interval '1 hour'`
    expect(await requestAddressChange(own, `${asked}@example.net`)).toBe('done')
    await sql()`update outbox set sent_at = now() where sent_at is null`
    files.push(withoutParticulars(await findOwnData(own)))
  }
  expect(files[1]).toEqual(files[0])
  expect(files[2]).toEqual(files[0])
  expect(files[0]).toMatchObject({
    signature: { newAddresses: [{ emailAddress: 'address' }] },
    mails: [{ template: 'confirm' }, { template: 'confirmed' }],
  })
})

test('before the launch the file tells nobody how many have signed, and never whom the organizers asked', async () => {
  const campaign = await startCollecting('data-before-launch')
  await invite(campaign, { organization: 'Invented Society', email: 'office@society.example' })
  const own = await collected(campaign, ORGANIZATION)
  const file = (await findOwnData(own)) as { signature: unknown; whatMadeTheOrganizersLook: unknown }
  expect(file.signature).toMatchObject({ number: null })
  expect(JSON.stringify(file)).not.toMatch(/"number":\d/)
  expect(file.whatMadeTheOrganizersLook).toMatchObject([{ reason: 'compared' }])
  await launchAt(campaign, new Date(Date.now() - 1_000))
  expect(await launchDueCampaigns()).toBe(1)
  expect(await findOwnData(own)).toMatchObject({ signature: { number: 1 } })
})
