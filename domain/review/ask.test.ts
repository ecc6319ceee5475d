import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { ORGANIZATION, signed, startCampaign } from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { askSigner } from './ask'
import { answerQuestion } from './answer-question'
import { undoDecision } from './undo'

useTestDatabase()

async function waiting(slug: string) {
  const campaign = await startCampaign(slug)
  const organizer = await makeOrganizer()
  const own = await signed(campaign, ORGANIZATION)
  const id = await newestId(campaign)
  return {
    own,
    ask: (question: string) => askSigner(organizer, slug, id, question),
    undo: () => undoDecision(organizer, slug, undefined),
    mails: async () => (await readOutbox(campaign.id)).filter(({ template }) => template === 'asked').length,
  }
}

const mailsLeave = () => sql()`update outbox set sent_at = now() where template = 'asked' and sent_at is null`

test('a question waits an hour for its answer before the next one; with the answer there can be another', async () => {
  const { own, ask, mails } = await waiting('ask-once')
  expect(await ask('Who decided?')).toBe('done')
  expect(await ask('Who decided?')).toBe('asked-already')
  expect(await mails()).toBe(1)
  expect(await answerQuestion(own, 'Our board')).toBe('done')
  expect(await ask('When?')).toBe('done')
  // The mail of the first had not left: one says it for both.
  expect(await mails()).toBe(1)
  await sql()`update questions set asked_at = now() - interval '61 minutes'`
  expect(await ask('Where?')).toBe('done')
})

test('a question that was taken back before its mail left can be asked in other words, and afterwards only later', async () => {
  const { ask, undo } = await waiting('ask-again')
  expect(await ask('Who decidde?')).toBe('done')
  await undo()
  expect(await ask('Who decided?')).toBe('done')
  await mailsLeave()
  expect(await undo()).toBe('nothing-to-undo')
  expect(await ask('Who decided?')).toBe('asked-already')
})
