import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { delivered } from '@/testing/delivery'
import { answerDelivery } from '../addressee/bring'
import { findLink, makeLink } from '../addressee/link'
import { attachFile } from './attach-file'
import {
  findDeskDelivery,
  findDeskFile,
  findReceiptFile,
  listAnswers,
  listPublished,
  listReceipts,
  readReceiptParts,
} from './queries'
import { recordReceipt } from './record-receipt'
import { publishReceipt, removeReceipt, takeBackReceipt } from './settle-receipt'

useTestDatabase()

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const HANDED = { kind: 'handed', office: 'Office of the Mayor', words: 'In person', on: dayAfter(0) }
const PDF = Buffer.from('%PDF-1.7\nAn invented answer')

async function start(slug: string) {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, slug)
  const { id } = await delivered(organizer, slug)
  const record = async (changed: Partial<typeof HANDED> = {}) => {
    const made = await recordReceipt(organizer, slug, id, { ...HANDED, ...changed })
    if (typeof made === 'string' || 'faults' in made) throw new Error(JSON.stringify(made))
    return { slug, id, receipt: made.id }
  }
  return { organizer, slug, id, record }
}

test('a handing over is public once it is published, and no longer when it is taken back', async () => {
  const { organizer, id, record } = await start('handed')
  const place = await record()
  expect(await record()).toEqual(place)
  expect(await listPublished(id)).toEqual([])
  for (let time = 0; time < 2; time += 1) expect(await publishReceipt(organizer, place)).toBe('done')
  expect(await listPublished(id)).toMatchObject([{ kind: 'handed', office: HANDED.office, by: 'organizer' }])
  expect(await removeReceipt(organizer, place)).toBe('receipt-public')
  expect(await takeBackReceipt(organizer, place)).toBe('done')
  expect(await removeReceipt(organizer, place)).toBe('done')
  expect(await publishReceipt(organizer, place)).toBe('receipt-unknown')
  const events = await sql()<
    { kind: string }[]
  >`select kind from events where kind like 'receipt-%' order by id`
  expect(events.map(({ kind }) => kind.slice('receipt-'.length))).toEqual([
    ...['recorded', 'published', 'taken-back', 'removed'],
  ])
})

test('an answer keeps its file as it came, to be fetched by everyone once it is public', async () => {
  const { organizer, slug, record } = await start('answer')
  const place = await record({ kind: 'answered', words: 'We will keep it open.' })
  const upload = { name: '../../an<swer>.html', bytes: [PDF] }
  expect(await attachFile(organizer, place, upload)).toBe('done')
  expect(await findReceiptFile(slug, '1', place.receipt)).toBeNull()
  const other = await makeOrganizer('stranger@example.org')
  expect(await findDeskFile(other, place)).toBeNull()
  expect(await findDeskFile(organizer, place)).toMatchObject({ size: PDF.length })
  await publishReceipt(organizer, place)
  expect(await findReceiptFile(slug, '1', place.receipt)).toEqual({
    ...{ id: place.receipt, name: 'answer.html.pdf', mediaType: 'application/pdf', size: PDF.length },
    hash: createHash('sha256').update(PDF).digest('hex'),
  })
  // What is public is not exchanged in silence.
  expect(await attachFile(organizer, place, upload)).toBe('receipt-public')
})

test('a large file is read in parts, and breaks off when its record is removed', async () => {
  const { organizer, slug, record } = await start('parts')
  const place = await record({ kind: 'answered', words: 'See the file.' })
  const bytes = Buffer.concat([PDF, Buffer.alloc(2.5 * 1024 * 1024, 'abc')])
  expect(await attachFile(organizer, place, { name: 'a.pdf', bytes: [bytes] })).toBe('done')
  const file = (await findDeskFile(organizer, { ...place, slug }))!
  const parts: Uint8Array[] = []
  for await (const part of readReceiptParts(file)) parts.push(part)
  expect([parts.length, Buffer.concat(parts).equals(bytes)]).toEqual([3, true])
  const reading = readReceiptParts(file)
  await reading.next()
  await removeReceipt(organizer, place)
  await expect(reading.next()).rejects.toThrow('taken off')
})

test('the record and the desk tell it in one order, by day and then as it was written down', async () => {
  const { organizer, slug, id, record } = await start('order')
  await sql()`update deliveries set frozen_at = '2026-02-02T12:00Z' where id = ${id}`
  const answered = await record({ kind: 'answered', on: '2026-02-05', office: 'Council' })
  const places = [await record({ on: '2026-02-03' }), await record({ kind: 'received', on: '2026-02-03' })]
  for (const place of [answered, ...places]) await publishReceipt(organizer, place)
  const offices = ['handed', 'received', 'answered']
  expect((await listPublished(id)).map(({ kind }) => kind)).toEqual(offices)
  const desk = await listReceipts((await findDeskDelivery(organizer, slug, id))!)
  expect(desk.map(({ kind }) => kind)).toEqual(offices)
  const [row] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  expect(await listAnswers(row!.id)).toMatchObject([{ number: 1, office: 'Council' }])
  await takeBackReceipt(organizer, answered)
  expect(await listAnswers(row!.id)).toEqual([])
})

test('beside what came through the link no organizer puts a file: the record says that they sent it', async () => {
  const { organizer, slug, id } = await start('theirs')
  await makeLink(organizer, slug, id)
  const { token } = (await findLink((await findDeskDelivery(organizer, slug, id))!))!
  const sent = await answerDelivery(token, { office: 'Council', words: 'No.', on: dayAfter(0) })
  if (typeof sent === 'string' || 'faults' in sent) throw new Error(JSON.stringify(sent))
  const upload = { name: 'ours.pdf', bytes: [PDF] }
  expect(await attachFile(organizer, { slug, id, receipt: sent.id }, upload)).toBe('receipt-theirs')
})

test.each([
  ['nothing', '', 'file-empty'],
  ['a page', ' <!DOCTYPE html><p>Hello', 'file-type'],
  ['a picture with script', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-type'],
  ['a program', 'MZ\x90\0', 'file-type'],
  ['more than 10 MB', `%PDF-${'x'.repeat(10 * 1024 * 1024)}`, 'file-too-large'],
])('a file that is %s is refused, whatever its name', async (_, content, refusal) => {
  const { organizer, record } = await start(`file-${refusal}-${content.length}`)
  const upload = { name: 'answer.pdf', bytes: [Buffer.from(content, 'latin1')] }
  expect(await attachFile(organizer, await record(), upload)).toBe(refusal)
})

test('what cannot stand is refused field by field, and a day to come by the clock of the database', async () => {
  const { organizer, slug, id } = await start('faults')
  const faultsOf = async (changed: Partial<typeof HANDED>) =>
    recordReceipt(organizer, slug, id, { ...HANDED, ...changed })
  expect(await faultsOf({ on: dayAfter(3) })).toEqual({ faults: { on: 'day-future' } })
  expect(await faultsOf({ on: '2026-02-30' })).toEqual({ faults: { on: 'day-invalid' } })
  for (const on of ['0000-01-01', '0226-02-03', '2000-01-01', dayAfter(-2)])
    expect(await faultsOf({ on })).toEqual({ faults: { on: 'day-early' } })
  expect(await faultsOf({ kind: 'burnt' })).toEqual({ faults: { kind: 'kind-required' } })
  expect(await faultsOf({ office: '\u200B \uFEFF' })).toEqual({ faults: { office: 'office-required' } })
  expect(await faultsOf({ office: 'Mayor\u202Enuf' })).toEqual({ faults: { office: 'office-invalid' } })
  expect(await faultsOf({ office: 'x'.repeat(16_384) })).toEqual({ faults: { office: 'office-too-long' } })
  expect(await faultsOf({ words: 'x'.repeat(16_384) })).toEqual({ faults: { words: 'words-too-long' } })
  expect(await faultsOf({ words: 'a\0b' })).toEqual({ faults: { words: 'words-invalid' } })
  expect(await faultsOf({ kind: 'answered', words: ' ' })).toEqual({ faults: { words: 'words-required' } })
})

test('the day of the delivery is taken as it was in any time zone, and none before it', async () => {
  const { id, record } = await start('zones')
  await sql()`update deliveries set frozen_at = '2026-02-03T11:59Z' where id = ${id}`
  await record({ on: '2026-02-02' })
  await expect(record({ on: '2026-02-01' })).rejects.toThrow('day-early')
  await sql()`update deliveries set frozen_at = '2026-02-03T12:00Z' where id = ${id}`
  await expect(record({ on: '2026-02-02' })).rejects.toThrow('day-early')
  await record({ on: '2026-02-03' })
})

test('each role does what the policy says; of another team and of what is not final nobody learns', async () => {
  const { organizer, slug, id } = await start('policy')
  const [row] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  for (const role of ['viewer', 'reviewer', 'editor'] as const) {
    const who = await makeOrganizer(`${role}@example.org`)
    await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${row!.id}, ${role})`
    const refused = (await recordReceipt(who, slug, id, { ...HANDED, words: role })) === 'not-permitted'
    expect([role, refused]).toEqual([role, role !== 'editor'])
    const delivery = await findDeskDelivery(who, slug, id)
    expect((await listReceipts(delivery!)).length).toBe(role === 'editor' ? 1 : 0)
  }
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await recordReceipt(stranger, slug, id, HANDED)).toBe('campaign-unknown')
  for (const unknown of [id.replace(/^./, 'f'), '1', 'x'])
    expect(await recordReceipt(organizer, slug, unknown, HANDED)).toBe('delivery-unknown')
})
