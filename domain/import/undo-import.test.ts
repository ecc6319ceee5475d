import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { listSignatories } from '@/domain/signature/list/queries'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { cancelImport } from './cancel-import'
import { purgeImports } from './purge'
import { findImport, listImports } from './queries'
import { startImport } from './start-import'
import {
  check,
  chunksOf,
  faultsOf,
  FILE,
  importEvents,
  importFile,
  listed,
  look,
  SOURCE,
  sums,
} from '@/testing/import'
import { undoImport } from './undo-import'
import { uploadImport } from './upload-import'
import { workOnImports } from './work'

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})
const campaign = (slug: string) => makeCampaign(organizer, slug)

describe('the way back', () => {
  test('an import is undone whole: list, counts, data; numbers are not reused; it can be imported again', async () => {
    const { id: campaignId } = await campaign('undone')
    const { id } = await importFile(organizer, 'undone', FILE)
    expect(await undoImport(organizer, 'undone', id)).toBe('done')
    await workOnImports()
    expect(await look(organizer, 'undone', id)).toMatchObject({ step: 'undone', removed: 6, stayed: 0 })
    expect(await listed('undone')).toEqual([])
    expect(await sums('undone')).toEqual({
      listed: 0,
      published: 0,
      proofs: 0,
      totals: 0,
      takenBack: 0,
      takenOff: 6,
      last: 6,
      numbers: 6,
    })
    const left = await sql()`select from signatures where campaign_id = ${campaignId}
      and (num_nonnulls(name, email, title, affiliation, organization, website, area, via, email_index,
        organization_index) > 0 or updates or erased_at is null)`
    expect(left).toHaveLength(0)
    expect(
      await sql()`select from proofs p join signatures s on s.id = p.signature_id
      where s.campaign_id = ${campaignId} and p.source is not null`,
    ).toHaveLength(0)
    await importFile(organizer, 'undone', FILE)
    expect((await listed('undone')).map(({ number }) => number)).toEqual([7, 8, 9, 10, 11, 12])
    expect(await importEvents(campaignId)).toEqual([
      'import-started',
      'import-finished',
      'import-undone',
      'import-started',
      'import-finished',
    ])
  })

  test('undo leaves alone what something else happened to', async () => {
    const { id: campaignId } = await campaign('touched')
    const { id } = await importFile(organizer, 'touched', 'name\nAlpha\nBeta\nGamma\n')
    const rows = await sql()<
      { id: string }[]
    >`select id from signatures where campaign_id = ${campaignId} order by number`
    await takeBackCheck(organizer, 'touched', rows[0]!.id)
    await takeBackCheck(organizer, 'touched', rows[1]!.id)
    await recordCheck(organizer, 'touched', rows[1]!.id, { source: 'Register', note: '' })
    // A new check is no confirmation by mail.
    const { items } = await listSignatories(campaignId, { q: 'beta' }, null, 10)
    expect(items).toMatchObject([{ confirmedAt: null, proofs: [{ method: 'organizer' }] }])
    await undoImport(organizer, 'touched', id)
    await workOnImports()
    expect(await look(organizer, 'touched', id)).toMatchObject({ removed: 1, stayed: 2 })
    expect((await listed('touched')).map(({ organization }) => organization)).toEqual(['Beta'])
  })

  test('an import that was not started is discarded with its file; the file goes after a week at the latest', async () => {
    await campaign('discarded')
    const { id } = await check(organizer, 'discarded', FILE)
    expect(await cancelImport(organizer, 'discarded', id)).toBe('done')
    expect(await cancelImport(organizer, 'discarded', id)).toBe('done')
    expect([await chunksOf(id), await faultsOf(organizer, 'discarded', id)]).toEqual([0, []])
    expect(await startImport(organizer, 'discarded', id, SOURCE)).toBe('not-checked')
    expect(await undoImport(organizer, 'discarded', id)).toBe('nothing-to-undo')
    const old = await check(organizer, 'discarded', FILE)
    const later = (days: number) => new Date(Date.now() + days * 86_400_000)
    await purgeImports(later(6))
    expect(await chunksOf(old.id)).toBe(1)
    await purgeImports(later(8))
    expect(await chunksOf(old.id)).toBe(0)
    expect(await look(organizer, 'discarded', old.id)).toMatchObject({ step: 'cancelled', sample: [] })
    expect(await faultsOf(organizer, 'discarded', old.id)).toEqual([])
  })
})

describe('who and when', () => {
  test('only owners and editors import, and only into a campaign that was opened and not delivered', async () => {
    const { id: campaignId } = await campaign('roles')
    const file = { name: 'a.csv', bytes: [Buffer.from('name\nAlpha\n')] }
    for (const role of ['viewer', 'reviewer', 'editor'] as const) {
      const who = await makeOrganizer(`${role}@example.org`)
      expect(await uploadImport(who, 'roles', file)).toBe('campaign-unknown')
      await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaignId}, ${role})`
      const answer = await uploadImport(who, 'roles', file)
      if (role === 'editor') expect(answer).toHaveProperty('id')
      else {
        expect(answer).toBe('not-permitted')
        expect(await listImports(who, 'roles')).toBe('not-permitted')
      }
    }
    const { id } = await check(organizer, 'roles', 'name\nAlpha\n')
    const stranger = await makeOrganizer('stranger@example.org')
    await makeCampaign(stranger, 'elsewhere')
    expect(await findImport(stranger, 'roles', id)).toBe('campaign-unknown')
    expect(await findImport(stranger, 'elsewhere', id)).toBe('import-unknown')
    expect(await cancelImport(stranger, 'elsewhere', id)).toBe('import-unknown')
    expect(await startImport(organizer, 'roles', 'no-uuid', SOURCE)).toBe('import-unknown')
    const [edition] = await sql()`select id from editions where campaign_id = ${campaignId}`
    await sql()`insert into deliveries
        (id, campaign_id, edition_id, number, cutoff_at, languages, asked_at, frozen_at, final_at)
      values (${uuid()}, ${campaignId}, ${edition!.id as string}, 1, now(), '["en"]', now(), now(), now())`
    await sql()`update campaigns set closed_at = now() where id = ${campaignId}`
    expect(await startImport(organizer, 'roles', id, SOURCE)).toBe('campaign-not-importing')
    expect(await uploadImport(organizer, 'roles', file)).toBe('campaign-not-importing')
  })

  test('a letter that is signed by people only takes no organizations', async () => {
    const { id: campaignId } = await campaign('people')
    const kinds = (kinds: string) => sql()`update campaigns set kinds = ${kinds} where id = ${campaignId}`
    const { id } = await check(organizer, 'people', 'name\nAlpha\n')
    await kinds('person')
    const file = { name: 'a.csv', bytes: [Buffer.from('name\nBeta\n')] }
    expect(await uploadImport(organizer, 'people', file)).toBe('people-only')
    expect(await startImport(organizer, 'people', id, SOURCE)).toBe('people-only')
    await kinds('organization')
    expect(await startImport(organizer, 'people', id, SOURCE)).toBe('done')
  })
})
