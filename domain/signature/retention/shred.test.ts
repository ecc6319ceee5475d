import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { saveKeeping } from '@/domain/campaign/save-keeping'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import { countSealed } from '@/domain/seal/sealed-columns'
import { findDataKey } from '@/domain/seal/data-key'
import { listCampaignEvents } from '@/domain/event/list-events'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { listSignatories } from '@/domain/signature/list/queries'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer, makeCampaign, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { importFile } from '@/testing/import'
import { signEveryWay } from '@/testing/sight'
import { ORGANIZATION, signed } from '@/testing/signer'
import { shredCampaign, shredDueCampaigns, sweepShredded } from './shred'

useTestDatabase()

const close = (id: string, days: number) =>
  sql()`
    update campaigns set opened_at = now() - make_interval(days => 400),
      closed_at = now() - make_interval(days => ${days}) where id = ${id}`

async function start(slug: string) {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, slug)
  return { organizer, campaign }
}

const sealedOf = async (keys: Set<string>) => (await countSealed()).filter(({ key }) => keys.has(key))

test('nothing is left that the key of a shredded campaign sealed; what is public stays, and only who leaves acts', async () => {
  const { organizer, campaign } = await start('shredded-letter')
  await signEveryWay(campaign)
  const own = await signed(campaign, { name: 'Stays Listed', email: 'stays@example.net' })
  const file = 'name,country\r\nImported Society,FR\r\n,FR\r\n'
  const imported = await importFile(organizer, campaign.slug, file)
  const officer = await signed(campaign, {
    ...ORGANIZATION,
    email: 'second@other.example',
    organization: 'Other',
  })
  const before = await listSignatories(campaign.id, {}, null, 100)
  const keys = new Set([(await findDataKey(campaign.id)).id])
  expect((await sealedOf(keys)).length).toBeGreaterThan(5)
  await close(campaign.id, 8)
  expect(await shredCampaign(organizer, campaign.slug, ` ${campaign.slug} `)).toBe('done')
  expect(await sealedOf(keys)).toEqual([])
  expect((await findDataKey(campaign.id)).id).not.toBe([...keys][0])
  expect(await listSignatories(campaign.id, {}, null, 100)).toEqual(before)
  expect((await listCampaignEvents(campaign.id, 5))[0]).toMatchObject({
    kind: 'campaign-shredded',
    actor: 'organizer',
  })
  expect(imported.finishedAt).not.toBeNull()
  expect(await listDeskSignatures(organizer, campaign.slug, {}, null, 100)).toBeTypeOf('object')
  const ids = (
    await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  ).map(({ id }) => id)
  expect(await findOrganizationNames(organizer, campaign.slug, ids)).toEqual(new Map())
  expect(await findOwnSignature(own)).toMatchObject({ fields: { name: null, email: null } })
  expect(await findOwnSignature(officer)).toMatchObject({ fields: { organization: null } })
  expect(await findOwnData(own)).toMatchObject({ shownOnTheList: { name: 'Stays Listed' } })
  expect(await correctSignature(own, { name: 'Someone Else' })).toBe('link-unknown')
  expect(await withdrawSignature(own)).toBe('done')
  expect(await eraseSignature(officer)).toMatchObject({ language: 'en' })
  await sweepShredded()
  expect(await shredCampaign(organizer, campaign.slug, campaign.slug)).toBe('shredded-already')
})

test('only an owner who has just signed in and types the name shreds, seven days after closing', async () => {
  const { organizer, campaign } = await start('kept-letter')
  const own = await signed(campaign)
  const press = (name = campaign.slug, who = organizer) => shredCampaign(who, campaign.slug, name)
  expect(await press()).toBe('shred-not-closed')
  await close(campaign.id, 6)
  expect(await press()).toBe('shred-not-closed')
  await close(campaign.id, 8)
  expect(await press('another-letter')).toBe('shred-name')
  const stale = { ...organizer, signedInAt: new Date(Date.now() - 3_600_000) }
  expect(await press(campaign.slug, stale)).toBe('shred-fresh')
  expect(await press(campaign.slug, await makeOrganizer('stranger@example.org'))).toBe('campaign-unknown')
  expect(await findOwnSignature(own)).toMatchObject({ fields: { name: 'Invented Signer' } })
})

test('a campaign whose rule says so is shredded by itself after its addresses are gone', async () => {
  const { campaign } = await start('shreds-itself')
  await signed(campaign)
  await close(campaign.id, 190)
  expect(await shredDueCampaigns()).toEqual({ shredded: 0 })
  await sql()`update campaigns set keeps_rest_days = 90 where id = ${campaign.id}`
  expect(await shredDueCampaigns()).toEqual({ shredded: 0 })
  await close(campaign.id, 280)
  expect(await shredDueCampaigns()).toEqual({ shredded: 1 })
  expect(await shredDueCampaigns()).toEqual({ shredded: 0 })
  const [event] = await listCampaignEvents(campaign.id, 1)
  expect(event).toMatchObject({ kind: 'campaign-shredded', actor: 'system' })
})

test('nobody but an owner sets times or shreds', async () => {
  const { campaign } = await start('only-owners')
  for (const role of ['editor', 'reviewer', 'viewer']) {
    const who = await makeOrganizer(`${role}@example.org`)
    await sql()`
      insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})`
    expect(await shredCampaign(who, campaign.slug, campaign.slug)).toBe('not-permitted')
    expect(await saveKeeping(who, campaign.slug, { addressDays: 7, restDays: 0 })).toBe('not-permitted')
  }
})

test('the other owners hear of it by mail, whoever pressed does not, and the mail outlives the sweeping', async () => {
  const { organizer, campaign } = await start('shredded-told')
  const other = await makeOrganizer('other-owner@example.org')
  await sql()`insert into memberships (campaign_id, user_id, role) values (${campaign.id}, ${other.userId}, 'owner')`
  await close(campaign.id, 8)
  expect(await shredCampaign(organizer, campaign.slug, campaign.slug)).toBe('done')
  await sweepShredded()
  expect(await readOutbox(campaign.id)).toMatchObject([{ template: 'shredded-team', to: other.email }])
})
