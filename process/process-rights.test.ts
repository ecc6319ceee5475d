import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject, test } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { closeDueCampaigns } from '@/domain/campaign/close-due-campaigns'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { recordCounts } from '@/domain/count/record-counts'
import { deliver } from '@/domain/delivery/deliver'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { tellSigners } from '@/domain/delivery/tell/tell-signers'
import { listCampaignEvents } from '@/domain/event/list-events'
import { purgeImports } from '@/domain/import/purge'
import { purgeInvitations } from '@/domain/invitation/forget-contacts'
import { sendDueInvitations } from '@/domain/invitation/send-due'
import { purgeLimits } from '@/domain/limit/purge'
import { purgeExpired } from '@/domain/mail/purge'
import { recheckDomains } from '@/domain/proof/recheck-domains'
import { settleWaitingEverywhere } from '@/domain/proof/settle-waiting'
import { openQueue } from '@/domain/review/queries'
import { holdForReason } from '@/domain/review/set-aside'
import { purgeSealedFiles } from '@/domain/sealed-file/purge'
import { findRecords } from '@/domain/signature/find-records'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { listGone } from '@/domain/signature/retention/after-restore'
import { eraseDueAddresses } from '@/domain/signature/retention/erase-addresses'
import { shredCampaign } from '@/domain/signature/retention/shred'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { listSigningKeys } from '@/domain/signing-key/list-signing-keys'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import { forgetEnvironment } from '@/env'
import { onServer, withName } from '@/local/databases'
import { DRAFT, makeCampaign } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { NOW, workCheaply } from '@/testing/delivery'
import { ORGANIZATION, sign, signed } from '@/testing/signer'
import { relayMail } from '@/worker/relay-mail'
import { findObstacle } from '@/domain/ready'
import { noteDatabase } from '@/domain/restored'
import { grantRights, type Process } from '@/db/process-rights'

useTestDatabase()

const owner = process.env.DATABASE_URL!
const password = randomBytes(12).toString('hex')
const roleOf = (of: Process) => `${of}_${process.pid}`

const asAdmin = (statements: string[]) =>
  onServer(withName(inject('server').adminUrl, new URL(owner).pathname.slice(1)), async (client) => {
    for (const statement of statements) await client.unsafe(statement)
  })

/** The process connects as this from now on. */
async function use(as: Process | 'owner') {
  await closeDatabase()
  const url = new URL(owner)
  if (as !== 'owner') Object.assign(url, { username: roleOf(as), password })
  process.env.DATABASE_URL = url.href
  forgetEnvironment()
}

afterAll(async () => {
  await use('owner')
  await asAdmin(
    (['web', 'worker'] as const).flatMap((of) => [
      `drop owned by "${roleOf(of)}"`,
      `drop role "${roleOf(of)}"`,
    ]),
  )
})

async function beTheWorker() {
  await use('worker')
  expect(await findObstacle()).toBeNull()
  await relayMail(new AbortController().signal)
  for (const work of [
    workCheaply,
    tellSigners,
    recordCounts,
    sendDueInvitations,
    purgeExpired,
    purgeUnconfirmed,
  ])
    await work()
  for (const work of [findRecords, purgeImports, purgeLimits, settleWaitingEverywhere, purgeInvitations])
    await work()
  for (const work of [purgeSealedFiles, eraseDueAddresses, listGone, launchDueCampaigns, closeDueCampaigns])
    await work()
  await recheckDomains(undefined)
  await use('web')
}

test('web and worker do all their work with roles that own nothing, and neither can change the history', async () => {
  for (const of of ['web', 'worker'] as const) {
    await asAdmin([`create role "${roleOf(of)}" login password '${password}'`])
    expect(await grantRights(owner, of, roleOf(of))).toBeGreaterThan(50)
  }
  await noteDatabase()
  await addOrganizer('organizer@example.org')
  await sql()`insert into limits (key, until) values ('\\x00', now())`

  await use('web')
  const organizer = { ...(await findOrganizer('organizer@example.org'))!, signedInAt: new Date() }
  const campaign = await makeCampaign(organizer, 'own-roles')
  expect(await saveCampaign(organizer, campaign.slug, { ...DRAFT, slug: campaign.slug })).toHaveProperty(
    'slug',
  )
  const person = await signed(campaign)
  const another = await signed(campaign, { email: 'another@example.net', name: 'Another Invented' })
  const officer = await signed(campaign, ORGANIZATION)
  await sign(campaign, { email: 'waits@example.net' })
  await openQueue(organizer, campaign.slug, null)
  const [listed] = await sql()<{ id: string }[]>`
    select signature_id as id from signatories where campaign_id = ${campaign.id} order by number limit 1`
  expect(await holdForReason(organizer, campaign.slug, listed!.id, 'name')).not.toBe('not-permitted')
  await changeShowing(another, 'hide')
  await changeShowing(another, 'show')
  await correctSignature(another, { name: 'Another Name' })
  await beTheWorker()
  expect(await publishEdition(organizer, campaign.slug, { ...DRAFT, text: 'A new text.' })).toBe('done')
  expect(await closeCampaign(organizer, campaign.slug)).toBe('done')
  const asked = await prepareDelivery(organizer, campaign.slug, NOW)
  if (typeof asked === 'string' || 'faults' in asked) throw new Error(JSON.stringify(asked))
  await beTheWorker()
  expect(await deliver(organizer, campaign.slug, asked.id)).toBe('done')
  expect(await listSigningKeys()).toBeInstanceOf(Array)
  await withdrawSignature(person)
  await eraseSignature(officer)
  await beTheWorker()
  await sql()`update campaigns set closed_at = now() - interval '8 days', opened_at = now() - interval '20 days' where id = ${campaign.id}`
  expect(await shredCampaign(organizer, campaign.slug, campaign.slug)).toBe('done')
  expect((await listCampaignEvents(campaign.id, 100)).length).toBeGreaterThan(5)

  const denied = { code: '42501' }
  for (const as of ['web', 'worker'] as const) {
    await use(as)
    await expect(sql()`update events set at = now()`.execute()).rejects.toMatchObject(denied)
    await expect(sql()`delete from events`.execute()).rejects.toMatchObject(denied)
    await expect(sql()`truncate events`.execute()).rejects.toMatchObject(denied)
    await expect(sql()`update editions set text = ''`.execute()).rejects.toMatchObject(denied)
    await expect(sql()`delete from campaigns`.execute()).rejects.toMatchObject(denied)
    await expect(sql()`alter table events disable trigger all`.execute()).rejects.toMatchObject(denied)
  }
  await expect(
    sql()`select session_token from accounts, sessions for update`.execute(),
  ).rejects.toMatchObject(denied)
  await use('web')
  await expect(sql()`select private_key from signing_keys`.execute()).rejects.toMatchObject(denied)
}, 60_000)
