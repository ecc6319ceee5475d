import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listCampaignEvents } from '@/domain/event/list-events'
import { countSignatures } from '@/domain/signature/list/counts'
import { countWaiting } from '@/domain/signature/desk/count-waiting'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { eraseAgain } from '@/domain/signature/rights/erase-again'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { ORGANIZATION, signed } from '@/testing/signer'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { importFile } from '@/testing/import'

// What an import put on the list was never checked: whoever takes it off again takes no check back.

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})

const check = { source: 'Register', note: '' }

async function imported(slug: string, names: string[]) {
  const campaign = await makeCampaign(organizer, slug)
  await importFile(organizer, slug, ['name', ...names].join('\n'))
  const rows = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaign.id} order by number`
  return { campaign, ids: rows.map(({ id }) => id) }
}

async function standings(slug: string, standing?: 'off' | 'waiting') {
  const page = await listDeskSignatures(organizer, slug, standing ? { standing } : {}, null, 50)
  if (typeof page === 'string') throw new Error(page)
  return page.items.map((one) => [one.fields.organization, one.standing, one.check?.method ?? null])
}

test('an imported organization is taken off the list, and a check that never was is not told to be taken back', async () => {
  const { campaign, ids } = await imported('one-off', ['Alpha', 'Beta'])
  const [alpha] = ids as [string]
  expect(await takeBackCheck(organizer, 'one-off', alpha)).toBe('import-taken-off')
  expect(await takeBackCheck(organizer, 'one-off', alpha)).toBe('not-listed')
  const counts = () => countSignatures(campaign.id)
  expect(await counts()).toMatchObject({ organizations: 1, takenBack: 0, takenOff: 1 })
  expect(await standings('one-off', 'off')).toEqual([['Alpha', 'off', null]])
  expect(await standings('one-off', 'waiting')).toEqual([])
  expect((await countWaiting(organizer)).get(campaign.id)).toMatchObject({ waiting: 0 })
  const [event] = await listCampaignEvents(campaign.id, 1)
  expect(event).toMatchObject({ kind: 'imported-organization-taken-off', signatureId: alpha })

  expect(await recordCheck(organizer, 'one-off', alpha, check)).toBe('done')
  expect(await counts()).toMatchObject({ organizations: 2, takenBack: 0, takenOff: 0 })
  // Now there was a check, and it is the check that is taken back.
  expect(await takeBackCheck(organizer, 'one-off', alpha)).toBe('check-taken-back')
  expect(await counts()).toMatchObject({ organizations: 1, takenBack: 1, takenOff: 0 })
  expect(await recordCheck(organizer, 'one-off', alpha, check)).toBe('done')
  expect(await counts()).toMatchObject({ organizations: 2, takenBack: 0, takenOff: 0 })
})

test('whoever imports it anew is not told that an officer’s own signature waits', async () => {
  const { campaign, ids } = await imported('anew', ['Alpha'])
  await takeBackCheck(organizer, 'anew', ids[0]!)
  const { counts } = await importFile(organizer, 'anew', 'name\nAlpha\n')
  expect(counts).toMatchObject({ added: 1, waiting: 0 })
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenOff: 1 })
  expect(await recordCheck(organizer, 'anew', ids[0]!, check)).toBe('organization-listed')
})

test('an undone import that a restored backup brought back falls as what it is', async () => {
  const { campaign, ids } = await imported('restored', ['Alpha', 'Beta'])
  expect(await eraseAgain(ids)).toBe(2)
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0, withdrawn: 0, takenOff: 2 })
})

test('the history may name an organization to whom its role shows it, and nobody who withdrew', async () => {
  const { campaign, ids } = await imported('named', ['Alpha', 'Beta'])
  const [alpha, beta] = ids as [string, string]
  await takeBackCheck(organizer, 'named', alpha)
  const page = await signed(campaign, ORGANIZATION)
  const [row] = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaign.id} and import_id is null`
  const all = [alpha, beta, row!.id, 'no-id']
  const namesFor = async (who: Organizer, slug = 'named') =>
    [...(await findOrganizationNames(who, slug, all)).values()].toSorted()
  expect(await namesFor(organizer)).toEqual(['Alpha', 'Beta', 'Invented Society'])
  for (const [role, seen] of [
    ['reviewer', ['Alpha', 'Beta', 'Invented Society']],
    ['viewer', ['Beta']],
  ] as const) {
    const who = await makeOrganizer(`${role}@example.org`)
    expect(await namesFor(who)).toEqual([])
    await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})`
    expect(await namesFor(who)).toEqual(seen)
  }
  await makeCampaign(organizer, 'elsewhere')
  expect(await namesFor(organizer, 'elsewhere')).toEqual([])
  await withdrawSignature(page)
  expect(await namesFor(organizer)).toEqual(['Alpha', 'Beta'])
})
