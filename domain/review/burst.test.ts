import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { LIMITS } from '@/domain/limit/limits'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { signLetter } from '@/domain/signature/signing/sign'
import { makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { shownNames, startCampaign } from '@/testing/signer'
import { approveBurst } from './burst'
import { openQueue } from './queries'
import { holdForReason } from './set-aside'
import { undoDecision } from './undo'

useTestDatabase()

/** After so many of one network each waits: each counts as none to two, by chance. */
const CROWD = 2 * LIMITS.sign.atOnce

test('who came in a burst of one network is flagged and published, with no trace of the network', async () => {
  const campaign = await startCampaign('bursts')
  const organizer = await makeOrganizer()
  const queue = async () => {
    const opened = await openQueue(organizer, campaign.slug, null)
    if (typeof opened === 'string') throw new Error(opened)
    return opened
  }
  const from = '203.0.113.77'
  for (let index = 0; index < CROWD + 1; index += 1) {
    const submission = submissionOf(campaign.edition, { email: `crowd${index}@example.net` })
    await signLetter(campaign.slug, submission, randomBytes(32), from)
  }
  const confirm = async (index: number) => {
    const mails = await readOutbox(campaign.id)
    await confirmSignature(mails.find(({ to }) => to === `crowd${index}@example.net`)!.token)
  }
  await confirm(0)
  expect((await queue()).waiting).toEqual([])
  await confirm(CROWD)
  expect((await queue()).waiting).toMatchObject([{ reasons: ['burst'] }])
  expect(await shownNames(campaign)).toHaveLength(2)
})

test('who came in bursts is seen together and approved at once, but for whom something else is said of meanwhile', async () => {
  const campaign = await startCampaign('crowds')
  const organizer = await makeOrganizer()
  const other = await makeOrganizer('elsewhere@example.org')
  const from = '198.51.100.9'
  for (let index = 0; index < CROWD + 4; index += 1) {
    const email = `together${index}@example.net`
    const name = `Together ${String.fromCharCode(65 + (index % 26)).repeat(3)}`
    await signLetter(campaign.slug, submissionOf(campaign.edition, { email, name }), randomBytes(32), from)
  }
  const mails = await readOutbox(campaign.id)
  for (const index of [0, 1, 2, 3].map((place) => CROWD + place))
    await confirmSignature(mails.find(({ to }) => to === `together${index}@example.net`)!.token)
  const queue = await openQueue(organizer, campaign.slug, null)
  if (typeof queue === 'string') throw new Error(queue)
  const { item, burst } = queue
  expect([item!.flags.map(({ reason }) => reason), burst]).toEqual([
    ['burst'],
    expect.objectContaining({ length: 3 }),
  ])
  const seen = [item!, ...burst].map(({ id, version }) => ({ id, version }))
  expect(await approveBurst(other, campaign.slug, seen)).toBe('campaign-unknown')
  await holdForReason(organizer, campaign.slug, burst[0]!.id, 'doubtful')
  const changed = { ...seen[2]!, version: '1' }
  expect(await approveBurst(organizer, campaign.slug, [seen[0]!, seen[1]!, changed, seen[3]!])).toEqual({
    approved: 2,
  })
  const left = await openQueue(organizer, campaign.slug, null)
  if (typeof left === 'string') throw new Error(left)
  expect(left.waiting.map(({ id }) => id).toSorted()).toEqual([burst[0]!.id, burst[1]!.id].toSorted())
  expect(left.burst).toEqual([])
  await undoDecision(organizer, campaign.slug, undefined)
  const again = await openQueue(organizer, campaign.slug, burst[1]!.id)
  expect(typeof again !== 'string' && again.burst).toHaveLength(1)
  expect(await approveBurst(organizer, campaign.slug, [{ id: 'no id', version: '' }])).toBe('not-waiting')
})
