import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { signed } from '@/testing/signer'
import { startedUpdate, WRITTEN, writtenUpdate } from '@/testing/update'
import { sendUpdate } from './send-update'
import { tryUpdate } from './try-update'
import { MOST_LANGUAGES, TESTS_AN_HOUR, UPDATE_LIMITS } from './update'
import { beginUpdate, saveUpdate } from './write-update'

useTestDatabase()

test('a draft is saved whole or not at all, and nobody overwrites what they have not seen', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'draft')
  const place = await writtenUpdate(organizer, 'draft')
  const save = (texts: (typeof WRITTEN)[], version: number) =>
    saveUpdate(organizer, place, { texts, version })
  expect(await save([{ ...WRITTEN, text: 'Mine.' }], 0)).toBe('changed-meanwhile')
  const refused: [Partial<typeof WRITTEN>, object][] = [
    [{ subject: 'One\u0000\r\nBcc: all@example.net' }, { 'subject-en': 'subject-invalid' }],
    [{ subject: 'Hid\u202Eden' }, { 'subject-en': 'subject-invalid' }],
    [{ subject: 'x'.repeat(UPDATE_LIMITS.subject + 1) }, { 'subject-en': 'subject-too-long' }],
    [{ text: 'Zero\u200Bwidth\u0000' }, { 'text-en': 'text-invalid' }],
    [{ text: 'x'.repeat(UPDATE_LIMITS.text + 1) }, { 'text-en': 'text-too-long' }],
    [{ text: '>'.repeat(200) + ' deep' }, { 'text-en': 'text-too-intricate' }],
  ]
  for (const [changed, faults] of refused)
    expect(await save([{ ...WRITTEN, ...changed }], 1)).toEqual({ faults })
  expect(
    await save(
      [
        { ...WRITTEN, text: 'Changed.' },
        { language: 'de', subject: 'Nur das', text: '' },
      ],
      1,
    ),
  ).toBe('done')
  // An unfinished language keeps it from leaving.
  expect(await sendUpdate(organizer, place, 2)).toEqual({ faults: { 'text-de': 'text-required' } })
  expect(await beginUpdate(organizer, 'draft')).toEqual(await beginUpdate(organizer, 'draft'))
})

test('the same sent twice is no change, and empty languages are not counted', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'twice')
  const place = await writtenUpdate(organizer, 'twice')
  const save = (texts: (typeof WRITTEN)[], version: number) =>
    saveUpdate(organizer, place, { texts, version })
  const empty = Array.from({ length: MOST_LANGUAGES }, (_, at) => ({
    ...{ language: `x${'abcdefghijklmnopqrstuvwxyzabcdefg'[at]}`, subject: '', text: ' ' },
  }))
  // Whoever went back from a preview sends the version from before.
  expect(await save([WRITTEN, ...empty], 0)).toBe('done')
  expect(await save([{ ...WRITTEN, subject: 'Another' }], 1)).toBe('done')
  expect(await save([WRITTEN], 1)).toBe('changed-meanwhile')
  const written = empty.map((one) => ({ ...one, text: 'Written.' }))
  expect(await save([WRITTEN, ...written], 2)).toBe('too-many-languages')
})

test('it is sent as it was seen, to somebody, twice in 24 hours at most, and never changes then', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'sent')
  const place = await writtenUpdate(organizer, 'sent')
  expect(await sendUpdate(organizer, place, 1)).toBe('nobody-to-write-to')
  await signed(campaign, { updates: true })
  expect(await sendUpdate(organizer, place, 0)).toBe('changed-meanwhile')
  const both = await Promise.all([sendUpdate(organizer, place, 1), sendUpdate(organizer, place, 1)])
  expect(both.sort()).toEqual(['being-sent', 'done'])
  expect(await saveUpdate(organizer, place, { texts: [WRITTEN], version: 1 })).toBe('being-sent')
  await startedUpdate(organizer, 'sent')
  const third = await writtenUpdate(organizer, 'sent')
  expect(await sendUpdate(organizer, third, 1)).toBe('updates-of-today')
  await sql()`update updates set started_at = started_at - interval '25 hours' where started_at is not null`
  expect(await sendUpdate(organizer, third, 1)).toBe('done')
})

test('a test goes to nobody but who asks, in a language that is written, ten times an hour', async () => {
  const organizer = await makeOrganizer('tries@example.org')
  const campaign = await makeCampaign(organizer, 'tried')
  const place = await writtenUpdate(organizer, 'tried')
  expect(await tryUpdate(organizer, place, 'de')).toBe('language-unknown')
  for (let time = 0; time < TESTS_AN_HOUR; time += 1)
    expect(await tryUpdate(organizer, place, 'en')).toBe('done')
  expect(await tryUpdate(organizer, place, 'en')).toBe('tests-of-the-hour')
  const mails = (await readOutbox(campaign.id)).filter(({ template }) => template === 'update-test')
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['tries@example.org']))
})

test('another team’s update is unknown, also under the own campaign', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'ours')
  const stranger = await makeOrganizer('other-team@example.org')
  await makeCampaign(stranger, 'theirs')
  const { id } = await writtenUpdate(organizer, 'ours')
  expect(await sendUpdate(stranger, { slug: 'theirs', id }, 1)).toBe('update-unknown')
  expect(await sendUpdate(stranger, { slug: 'ours', id }, 1)).toBe('campaign-unknown')
})
