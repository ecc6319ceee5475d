import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { saveCategories } from '@/domain/campaign/save-categories'
import { countSignatures } from '@/domain/signature/list/counts'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { expectTrueTotals, ORGANIZATION, shownNames, signed, startCampaign } from '@/testing/signer'
import { answerQuestion } from './answer-question'
import { approveSignature } from './approve'
import { askSigner } from './ask'
import { openQueue } from './queries'
import { holdForReason, rejectSignature } from './set-aside'
import { undoDecision } from './undo'
import { addWatchedWord, listWatchedWords, removeWatchedWord } from './watched-words'

useTestDatabase()

const NO_CHECK = { source: '', note: '' }
const REGISTER = { source: 'Register 7', note: '' }

async function open(slug: string) {
  const campaign = await startCampaign(slug)
  const organizer = await makeOrganizer()
  const queue = async (at: string | null = null) => {
    const opened = await openQueue(organizer, slug, at)
    if (typeof opened === 'string') throw new Error(opened)
    return opened
  }
  const idOf = async (own: string) => (await findOwnSignature(own))!.id
  return { campaign, organizer, slug, queue, idOf }
}

const templates = async (campaign: { id: string }) =>
  (await readOutbox(campaign.id)).map(({ template }) => template).filter((one) => one !== 'confirm')

test('a watched name is held at confirmation, is nowhere public, and a reviewer publishes it', async () => {
  expect(await addWatchedWord('Queen Invented')).toBe('added')
  expect(await addWatchedWord('queen  INVENTED')).toBe('there-already')
  const { campaign, organizer, slug, queue, idOf } = await open('watched')
  const own = await signed(campaign, { name: 'Her Majesty Queen Invented', email: 'q@example.net' })
  await signed(campaign, { name: 'Queenie Inventedly', email: 'other@example.net' })
  expect(await shownNames(campaign)).toEqual(['Queenie Inventedly'])
  expect(await findOwnSignature(own)).toMatchObject({ held: true, heldReason: 'watched', rejected: false })
  const { waiting, item } = await queue()
  expect(waiting).toMatchObject([{ id: await idOf(own), reasons: ['watched'] }])
  expect(item).toMatchObject({ fields: { name: 'Her Majesty Queen Invented' } })
  expect(await approveSignature(organizer, slug, item!.id, NO_CHECK)).toBe('done')
  expect(await shownNames(campaign)).toHaveLength(2)
  expect((await countSignatures(campaign.id)).held).toBe(0)
  expect((await queue()).waiting).toEqual([])
  expect(await listWatchedWords()).toEqual(['Queen Invented'])
  expect(await removeWatchedWord('queen invented')).toBe('removed')
  expect(await removeWatchedWord('queen invented')).toBe('unknown')
})

test('who has the name of an addressee waits; a word of it alone does not', async () => {
  const { campaign } = await open('addressees')
  const held = await signed(campaign, { name: 'Council of Exampletown', email: 'a@example.net' })
  expect(await findOwnSignature(held)).toMatchObject({ held: true, heldReason: 'addressee' })
  const free = await signed(campaign, { name: 'Council', email: 'b@example.net' })
  expect(await findOwnSignature(free)).toMatchObject({ held: false })
})

test('a campaign that reviews people publishes none of them before', async () => {
  const { campaign, organizer, slug, queue } = await open('reviewed')
  await saveCategories(organizer, slug, { kinds: 'both', reviewsPeople: true, categories: [] })
  const own = await signed(campaign)
  expect(await shownNames(campaign)).toEqual([])
  expect((await queue()).waiting).toMatchObject([{ reasons: ['reviewed'] }])
  for (const way of ['hide', 'show'] as const) expect(await changeShowing(own, way)).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  expect(await approveSignature(organizer, slug, (await queue()).item!.id, NO_CHECK)).toBe('done')
  expect(await shownNames(campaign)).toHaveLength(1)
  // Nobody approved this name.
  expect(await correctSignature(own, { name: 'Another Inventedname' })).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  expect((await queue()).waiting).toMatchObject([{ reasons: ['reviewed'] }])
  await expectTrueTotals(campaign)
})

test('a name corrected into a watched one leaves the list, and the fall is explained', async () => {
  await addWatchedWord('Emperor Madeup')
  const { campaign } = await open('corrected')
  const own = await signed(campaign)
  expect(await shownNames(campaign)).toHaveLength(1)
  expect(await correctSignature(own, { name: 'Emperor Madeup' })).toBe('done')
  expect(await shownNames(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 0, held: 1 })
})

test('rules about a text flag a published name and refuse nothing', async () => {
  const { campaign, organizer, slug, queue } = await open('texts')
  await signed(campaign, { name: 'Bridge Friends Association' })
  expect(await shownNames(campaign)).toEqual(['Bridge Friends Association'])
  const { item, waiting } = await queue()
  expect(waiting[0]!.reasons).toEqual(['text'])
  expect(item!.flags[0]!.detail).toEqual({ rules: ['organization-word'] })
  expect(await approveSignature(organizer, slug, item!.id, NO_CHECK)).toBe('done')
  expect((await queue()).waiting).toEqual([])
  expect(await shownNames(campaign)).toHaveLength(1)
})

test('an organization is approved with its source, rejected, and each is undone', async () => {
  const { campaign, organizer, slug, queue, idOf } = await open('organization')
  const own = await signed(campaign, ORGANIZATION)
  const id = await idOf(own)
  expect(await approveSignature(organizer, slug, id, NO_CHECK)).toBe('source-required')
  expect(await approveSignature(organizer, slug, id, REGISTER)).toBe('done')
  expect(await shownNames(campaign)).toEqual([ORGANIZATION.organization])
  expect(await undoDecision(organizer, slug, undefined)).toEqual({ signatureId: id })
  expect(await shownNames(campaign)).toEqual([])
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 0, takenBack: 1 })
  expect(await rejectSignature(organizer, slug, id, undefined)).toBe('reason-required')
  expect(await rejectSignature(organizer, slug, id, 'not-genuine')).toBe('done')
  expect((await queue()).waiting).toEqual([])
  await sql()`update signatures set rejected_at = rejected_at - interval '10 minutes' where id = ${id}`
  expect(await findOwnSignature(own)).toMatchObject({ rejected: true })
  expect(await templates(campaign)).toEqual(['confirmed', 'rejected'])
  expect(await recordCheck(organizer, slug, id, REGISTER)).toBe('signature-held')
  await undoDecision(organizer, slug, undefined)
  expect(await findOwnSignature(own)).toMatchObject({ rejected: false, held: false })
  expect(await templates(campaign)).toEqual(['confirmed'])
  expect((await queue()).waiting).toMatchObject([{ id, reasons: ['waiting'] }])
  expect(await approveSignature(organizer, slug, id, REGISTER)).toBe('done')
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenBack: 0, held: 0 })
})

test('holding keeps the age when it is undone; what another decision followed is undone no more', async () => {
  await addWatchedWord('Duke Fancied')
  const { campaign, organizer, slug, queue, idOf } = await open('ages')
  const id = await idOf(await signed(campaign, { name: 'Duke Fancied' }))
  await sql()`update signatures set held_at = now() - interval '4 days' where id = ${id}`
  const { since } = (await queue()).waiting[0]!
  expect(await holdForReason(organizer, slug, id, 'doubtful')).toBe('done')
  const { undoable } = await queue()
  expect(await approveSignature(organizer, slug, id, NO_CHECK)).toBe('done')
  expect(await undoDecision(organizer, slug, undoable[0]!.event)).toBe('undo-too-late')
  await undoDecision(organizer, slug, undefined)
  expect((await queue()).waiting).toMatchObject([{ id, reasons: ['doubtful', 'watched'], since }])
})

test('a question is answered on the own page and comes back to the queue, sealed in the database', async () => {
  const { campaign, organizer, slug, queue, idOf } = await open('asked')
  const own = await signed(campaign, ORGANIZATION)
  const other = await signed(campaign, {
    ...ORGANIZATION,
    organization: 'Second Society',
    email: 'o@second.example',
  })
  const id = await idOf(own)
  expect(await askSigner(organizer, slug, id, ' ')).toBe('question-required')
  expect(await askSigner(organizer, slug, id, 'Who decided in your canary society?')).toBe('done')
  expect(await templates(campaign)).toContain('asked')
  expect((await queue()).waiting.map((one) => one.id)).toEqual([await idOf(other), id])
  expect(await answerQuestion(own, '')).toBe('question-required')
  expect(await answerQuestion(other, 'Nobody asked')).toBe('not-possible')
  expect(await answerQuestion(own, 'Our canary board')).toBe('done')
  const { waiting, item } = await queue()
  expect(waiting[0]).toMatchObject({ id, answered: true })
  expect(item!.questions).toMatchObject([{ answer: 'Our canary board' }])
  const [stored] = await sql()<{ text: string }[]>`
    select encode(question, 'escape') || encode(answer, 'escape') as text from questions`
  expect(stored!.text).not.toContain('canary')
  expect(await approveSignature(organizer, slug, id, REGISTER)).toBe('done')
  expect(await answerQuestion(own, 'Too late')).toBe('not-possible')
})

test('two reviewers never have the same signature, and the second cannot decide about it', async () => {
  const { campaign, organizer, slug, idOf } = await open('claims')
  const second = await makeOrganizer('second@example.org')
  await sql()`
    insert into memberships (user_id, campaign_id, role) values (${second.userId}, ${campaign.id}, 'reviewer')`
  const first = await idOf(await signed(campaign, ORGANIZATION))
  const theirs = await openQueue(organizer, slug, null)
  expect(theirs).toMatchObject({ item: { id: first } })
  expect(await openQueue(second, slug, first)).toMatchObject({
    item: null,
    taken: { id: first, claimedBy: organizer.email },
  })
  expect(await approveSignature(second, slug, first, REGISTER)).toBe('claimed')
  const other = await idOf(
    await signed(campaign, { ...ORGANIZATION, organization: 'Other Society', email: 'x@other.example' }),
  )
  expect(await openQueue(second, slug, null)).toMatchObject({ item: { id: other }, place: 2 })
  await sql()`update claims set until = now() - interval '1 second'`
  expect(await approveSignature(second, slug, first, REGISTER)).toBe('done')
  expect(await approveSignature(organizer, slug, first, REGISTER)).toBe('not-waiting')
  expect(await undoDecision(organizer, slug, undefined)).toBe('nothing-to-undo')
})
