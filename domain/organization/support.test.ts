import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listCampaignEvents } from '@/domain/event/list-events'
import { countSignatures } from '@/domain/signature/list/counts'
import { listSignatories } from '@/domain/signature/list/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { listSupports, readSupport, type SupportForm } from './support'
import { removeSupport } from './remove-support'
import { recordSupport } from './record-support'

useTestDatabase()

const NOW = new Date('2026-05-04T12:00:00Z')
const FORM: SupportForm = {
  kind: 'supports',
  organization: 'Reed Club',
  source: 'Minutes of 3 May, https://reed.example/minutes',
  day: '2026-05-03',
}
let campaigns = 0
async function start() {
  const organizer = await makeOrganizer()
  return { organizer, ...(await makeCampaign(organizer, `support-${(campaigns += 1)}`)) }
}

test('a record stands with its source until it is removed; both stand in the history, without the name', async () => {
  const { organizer, slug, id: campaignId } = await start()
  const adopted = await recordSupport(organizer, slug, { ...FORM, kind: 'adopted' }, NOW)
  const recorded = await recordSupport(organizer, slug, { ...FORM, organization: ' Heron Trust ' }, NOW)
  expect(await listSupports(campaignId)).toMatchObject([
    { kind: 'adopted', organization: 'Reed Club', source: FORM.source, day: '2026-05-03' },
    { kind: 'supports', organization: 'Heron Trust' },
  ])
  const { id } = adopted as { id: string }
  expect(await removeSupport(organizer, slug, id)).toBe('done')
  expect(await removeSupport(organizer, slug, id)).toBe('done')
  expect(await removeSupport(organizer, slug, 'no-id')).toBe('done')
  expect(await listSupports(campaignId)).toMatchObject([{ id: (recorded as { id: string }).id }])
  const kinds = (await listCampaignEvents(campaignId, 20)).filter(({ kind }) => kind.startsWith('support-'))
  expect(kinds).toMatchObject([
    { kind: 'support-removed', email: 'organizer@example.org', detail: { kind: 'adopted' } },
    { kind: 'support-recorded', detail: { kind: 'supports', support: (recorded as { id: string }).id } },
    { kind: 'support-recorded', detail: { kind: 'adopted' } },
  ])
  expect(JSON.stringify(kinds)).not.toMatch(/Reed|Heron|minutes/)
})

test('it is never counted and stands on no list, also under the name of someone who signs', async () => {
  const { organizer, slug, id } = await start()
  await recordSupport(organizer, slug, FORM, NOW)
  expect(await countSignatures(id)).toMatchObject({ organizations: 0, people: 0, unlisted: 0 })
  expect((await listSignatories(id, {}, null, 10)).items).toEqual([])
  expect(await sql()`select from totals where campaign_id = ${id}`).toEqual([])
  expect(await sql()`select from organizations`).toEqual([])
})

test('nobody removes what belongs to another campaign, and 500 records are enough', async () => {
  const [one, other] = [await start(), await start()]
  const recorded = (await recordSupport(one.organizer, one.slug, FORM, NOW)) as { id: string }
  expect(await removeSupport(other.organizer, other.slug, recorded.id)).toBe('done')
  expect(await listSupports(one.id)).toHaveLength(1)
  await sql()`
    insert into supports (id, campaign_id, kind, organization, source, day, recorded_at)
    select gen_random_uuid(), ${one.id}, 'supports', 'Club ' || n, 'Register', '2026-01-01', now() from generate_series(1, 499) n`
  expect(await recordSupport(one.organizer, one.slug, FORM, NOW)).toBe('supports-too-many')
})

test.each<[Partial<SupportForm>, string[]]>([
  [{ kind: 'signed' }, ['kind']],
  [{ organization: '' }, ['organization']],
  [{ organization: 'x'.repeat(16_384) }, ['organization']],
  [{ organization: 'Reed\u0000Club' }, ['organization']],
  [{ organization: 'Reed\u202EbulC' }, ['organization']],
  [{ source: '' }, ['source']],
  [{ source: '-' }, ['source']],
  [{ source: 'x'.repeat(16_384) }, ['source']],
  [{ day: '2026-05-06' }, ['day']],
  [{ day: '2026-02-30' }, ['day']],
  [{ day: '0001-01-01' }, ['day']],
  [{ day: '9'.repeat(16_384) }, ['day']],
  [{ organization: '', source: '', day: '' }, ['organization', 'source', 'day']],
])('%j is refused', async (changed, faults) => {
  const { organizer, slug, id } = await start()
  const result = await recordSupport(organizer, slug, { ...FORM, ...changed }, NOW)
  expect(Object.keys((result as { faults: object }).faults)).toEqual(faults)
  expect(await listSupports(id)).toEqual([])
})

test('a year with a slip in it has a sentence of its own: it is no day to come', () => {
  const at = (day: string) => readSupport({ ...FORM, day }, NOW)
  expect(at('0001-01-01')).toEqual({ faults: { day: 'day-early' } })
  expect(at('1899-12-31')).toEqual({ faults: { day: 'day-early' } })
  expect(at('1900-01-01')).toMatchObject({ day: '1900-01-01' })
  expect(at('2026-05-06')).toEqual({ faults: { day: 'day' } })
})
