import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { readLetter } from '@/domain/campaign/letter-queries'
import { findCampaign, listClosedCampaigns, listOpenCampaigns } from '@/domain/campaign/queries'
import { listSeries } from '@/domain/campaign/series'
import { countByCategory, countByCountry, countSignatures } from '@/domain/signature/list/counts'
import type { Standing } from '@/domain/signature/desk/view'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { streamSignatories } from '@/domain/signature/list/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { CALL } from './call/call'
import { MINISTERS } from './ministers'
import { seedDemonstration } from './seed'
import { SUMMIT } from './summit'

useTestDatabase()

const [call, summit, ministers] = [CALL, SUMMIT, MINISTERS].map(({ letter }) => letter.slug)
const OLD = 'keep-encryption-strong'

async function everything(): Promise<unknown> {
  const [row] = await sql()`
    select (select count(*)::int from campaigns) as campaigns, (select count(*)::int from signatures) as signatures,
      (select count(*)::int from events) as events, (select count(*)::int from outbox) as mails,
      (select sum(listed + unlisted + withdrawn + taken_back)::int from totals) as totals`
  return row
}

test('a data directory with the earlier demonstration keeps it as it is, and the three others come beside it', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, OLD)
  await sql()`update campaigns set demonstration = 'earlier' where slug = ${OLD}`
  await seedDemonstration()
  const before = await everything()
  expect(before).toMatchObject({ campaigns: 4, mails: 0 })
  await seedDemonstration()
  expect(await everything()).toEqual(before)
  const [old] = await sql()`select demonstration, closed_at from campaigns where slug = ${OLD}`
  expect(old).toEqual({ demonstration: 'earlier', closedAt: null })
})

test('one letter is open and two of a series are closed, each with what its signing left', async () => {
  expect((await listOpenCampaigns()).map(({ slug }) => slug)).toEqual([OLD, call])
  const closed = await listClosedCampaigns()
  expect(closed.map(({ slug }) => slug)).toEqual([summit, ministers])
  expect(closed.every(({ kinds, demonstration }) => kinds === 'organization' && demonstration)).toBe(true)
  const [later, earlier] = closed
  expect((await listSeries(later!.id, later!.series)).map(({ slug }) => slug)).toEqual([ministers])
  expect(later!.closesZone).toBe('Europe/Paris')
  expect(earlier!.closedAt!.getTime()).toBeLessThan(later!.openedAt!.getTime())
  const none = { people: 0, unlisted: 0, withdrawn: 0, takenBack: 0, takenOff: 0, held: 0 }
  expect(await countSignatures(later!.id)).toEqual({ ...none, organizations: 33 })
  expect(await countSignatures(earlier!.id)).toEqual({ ...none, organizations: 11 })
  expect(await countByCountry(later!.id)).toHaveLength(33)
})

test('the open letter shows every state and every category', async () => {
  const { id } = (await findCampaign(call!))!
  expect(await countSignatures(id)).toEqual({
    ...{ organizations: 32, people: 23, unlisted: 4, withdrawn: 1, takenBack: 1, takenOff: 0, held: 0 },
  })
  const parts = await countByCategory(id)
  expect(Object.fromEntries(parts.map((part) => [part.category, part]))).toMatchObject({
    'civil-society-organizations': { listed: 20 },
    companies: { listed: 12 },
    'individual-experts': { listed: 23, counted: 27 },
  })
  const standings: Record<Standing, number> = {
    ...{ waiting: 2, off: 0, listed: 55, unlisted: 4, pending: 1, held: 0, withdrawn: 1 },
  }
  for (const [standing, count] of Object.entries(standings)) {
    const filter = { standing: standing as Standing }
    const page = await listDeskSignatures(await makeOrganizer(), call!, filter, null, 100)
    expect([standing, typeof page === 'string' ? page : page.items.length]).toEqual([standing, count])
  }
})

test('the open letter reads in eight languages, each with a text, a list and a note of its own', async () => {
  const campaign = (await findCampaign(call!))!
  const languages = ['en', ...CALL.translations.map(({ language }) => language)]
  expect(languages).toEqual(['en', 'fr', 'de', 'es', 'it', 'ja', 'pt', 'ar'])
  const letters = await Promise.all(languages.map((language) => readLetter(campaign, language)))
  for (const field of ['title', 'text', 'addressees'] as const) {
    expect(new Set(letters.map((letter) => letter[field])).size).toBe(8)
  }
  for (const { text } of letters) {
    expect(text.match(/^- /gm)).toHaveLength(5)
    expect(text).toContain('\n[^learn]: ')
  }
  const { rows } = {
    rows: await sql()<{ heading: Record<string, string> }[]>`select heading from categories`,
  }
  for (const { heading } of rows) expect(Object.keys(heading).toSorted()).toEqual(languages.toSorted())
})

const INVENTED =
  /invent|erf[uü]nden|verzonnen|påhittad|keksitty|opdigtet|zmyślon|wymyślon|smyšlen|επινοημέν|измислено|вигадан|вымышлен|مخترع|خیالی|בדוי|काल्पनिक|架空|虛構|虚构|가상|გამოგონილი|የፈጠራ|สมมติ|uydurma|hư cấu/i

test('every name says that it is invented', async () => {
  for (const slug of [call!, summit!, ministers!]) {
    const { id } = (await findCampaign(slug))!
    for await (const batch of streamSignatories(id)) {
      for (const { name, organization } of batch) expect(name ?? organization).toMatch(INVENTED)
    }
  }
})

test('an interrupted run is taken up again and ends as an uninterrupted one', async () => {
  const before = await everything()
  const { id } = (await findCampaign(call!))!
  // As it is when the run ends before the mark: everything is there but the closing time.
  await sql()`update campaigns set demonstration = null, closes_at = null, closes_zone = null where id = ${id}`
  await seedDemonstration()
  const { signatures, totals, mails } = before as Record<string, number>
  expect(await everything()).toMatchObject({ signatures, totals, mails })
})
