import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { saveFace } from '@/domain/face/save-face'
import { saveInvitationWords } from '@/domain/invitation/words'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { closeCampaign } from './close-campaign'
import { createCampaign } from './create-campaign'
import { openCampaign } from './open-campaign'
import { publishTranslation } from './publish-translation'
import { saveCampaign } from './save-campaign'
import { saveCategories } from './save-categories'
import { saveKeeping } from './save-keeping'
import { saveTranslation } from './save-translation'
import { type SavedWhole, seenOf } from './save-whole'

useTestDatabase()

const german = { language: 'de', addressees: 'An den Rat', title: 'Brücke', text: 'Bleibt offen.' }
const headings = (...texts: string[]) =>
  texts.map((text) => ({
    ...{ slug: null, kind: 'organization' as const, position: '', remove: false },
    heading: { en: text },
  }))

type Who = Awaited<ReturnType<typeof makeOrganizer>>
type Save = (who: Who, slug: string, seen: string | undefined) => Promise<unknown>

/** Each page of the desk that is saved whole, with what one tab saves and what another does. */
const pages = {
  letter: {
    page: 'letter',
    first: (who, slug, seen) => saveCampaign(who, slug, { ...DRAFT, slug, contact: 'one@example.org', seen }),
    other: (who, slug, seen) => saveCampaign(who, slug, { ...DRAFT, slug, contact: 'two@example.org', seen }),
  },
  'who may sign': {
    page: 'who-signs',
    first: (who, slug, seen) =>
      saveCategories(who, slug, { kinds: 'both', reviewsPeople: true, categories: headings('One'), seen }),
    other: (who, slug, seen) =>
      saveCategories(who, slug, { kinds: 'both', logos: true, categories: [], seen }),
  },
  keeping: {
    page: 'keeping',
    first: (who, slug, seen) => saveKeeping(who, slug, { addressDays: 7, restDays: 0, seen }),
    other: (who, slug, seen) => saveKeeping(who, slug, { addressDays: 90, restDays: 0, seen }),
  },
  look: {
    page: 'face',
    first: (who, slug, seen) => saveFace(who, slug, { ink: '#7a1f2b', coalition: '', seen }),
    other: (who, slug, seen) => saveFace(who, slug, { ink: '#0a4d2e', coalition: '', seen }),
  },
  'words of invitations': {
    page: 'invitation-words',
    first: (who, slug, seen) => saveInvitationWords(who, slug, { en: 'Please sign.' }, { seen }),
    other: (who, slug, seen) => saveInvitationWords(who, slug, { en: 'Do sign.' }, { seen }),
  },
  translation: {
    page: { translation: 'de' },
    first: (who, slug, seen) => saveTranslation(who, slug, { ...german, seen }),
    other: (who, slug, seen) => saveTranslation(who, slug, { ...german, title: 'Brücken', seen }),
  },
} satisfies Record<string, { page: SavedWhole; first: Save; other: Save }>

let count = 0
async function draft() {
  const who = await makeOrganizer()
  const slug = `saved-${(count += 1)}`
  await createCampaign(who, { ...DRAFT, slug })
  const [row] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  return { who, slug, id: row!.id }
}

test.each(Object.entries(pages))(
  '%s: an older tab overwrites nothing, and begins anew from what is there',
  async (_, { page, first, other }) => {
    const { who, slug, id } = await draft()
    const seen = await seenOf(page, { id })
    expect(await first(who, slug, seen)).not.toBe('changed-meanwhile')
    const saved = await seenOf(page, { id })
    expect(saved).not.toBe(seen)
    expect(await other(who, slug, seen)).toBe('changed-meanwhile')
    expect(await seenOf(page, { id })).toBe(saved)
    // The same sent twice, as by pressing twice, is nothing to ask about.
    expect(await first(who, slug, seen)).not.toBe('changed-meanwhile')
    expect(await other(who, slug, saved)).not.toBe('changed-meanwhile')
    expect(await seenOf(page, { id })).not.toBe(saved)
  },
)

test.each(Object.entries(pages))(
  '%s: of two saves at once one is kept, and the other one told',
  async (_, { page, first, other }) => {
    const { who, slug, id } = await draft()
    const seen = await seenOf(page, { id })
    const answers = await Promise.all([first(who, slug, seen), other(who, slug, seen)])
    expect(answers.filter((answer) => answer === 'changed-meanwhile')).toHaveLength(1)
  },
)

test('another page’s save is no reason to refuse, and neither is a translation into another language', async () => {
  const { who, slug, id } = await draft()
  const seen = await seenOf('letter', { id })
  await pages['who may sign'].first(who, slug, undefined)
  await saveTranslation(who, slug, { ...german, language: 'fr' })
  expect(await pages.letter.first(who, slug, seen)).toEqual({ slug })
  const before = await seenOf({ translation: 'de' }, { id })
  await saveTranslation(who, slug, { ...german, language: 'fr', title: 'Autre' })
  expect(await seenOf({ translation: 'de' }, { id })).toBe(before)
})

test('a translation is not published over what somebody wrote meanwhile', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'published-over')
  const seen = await seenOf({ translation: 'de' }, { id })
  await saveTranslation(organizer, slug, german)
  const older = { ...german, title: 'Älter', seen }
  expect(await publishTranslation(organizer, slug, older)).toBe('changed-meanwhile')
  const [published] = await sql()`select count(*)::int as count from translations`
  expect(published).toEqual({ count: 0 })
})

test('a tab from before the opening saves nothing of what stands since, and is told; what it changed around it is saved', async () => {
  const { who, slug, id } = await draft()
  const shown = { ...DRAFT, slug, seen: await seenOf('letter', { id }) }
  await openCampaign(who, slug)
  for (const typed of [
    { title: 'Other' },
    { text: 'Other.' },
    { text: '' },
    { slug: 'other' },
    { language: 'de' },
  ])
    expect(await saveCampaign(who, slug, { ...shown, contact: 'one@example.org', ...typed })).toBe(
      'opened-meanwhile',
    )
  const [row] = await sql()`select contact from campaigns where id = ${id}`
  expect(row).toEqual({ contact: DRAFT.contact })
  expect(await saveCampaign(who, slug, { ...shown, contact: 'one@example.org' })).toEqual({ slug })
})

test('a tab from before the closing moves no closing time, and is told; what it changed beside it is saved', async () => {
  const { who, slug } = await draft()
  const around = { ...DRAFT, title: '', slug: '', addressees: '', text: '', language: '' }
  const closing = { closesAt: `${new Date().getFullYear() + 1}-06-01T18:00`, closesZone: 'Europe/Berlin' }
  await openCampaign(who, slug)
  await saveCampaign(who, slug, { ...around, ...closing })
  await closeCampaign(who, slug)
  const later = { ...closing, closesAt: closing.closesAt.replace('-06-', '-07-') }
  for (const typed of [later, { ...closing, closesZone: 'UTC' }, { ...closing, closesAt: '' }])
    expect(await saveCampaign(who, slug, { ...around, ...typed })).toBe('closed-meanwhile')
  expect(await saveCampaign(who, slug, { ...DRAFT, slug, text: 'Other.' })).toBe('closed-meanwhile')
  for (const typed of [closing, { closesAt: '', closesZone: '' }])
    expect(await saveCampaign(who, slug, { ...around, contact: 'one@example.org', ...typed })).toEqual({
      slug,
    })
})
