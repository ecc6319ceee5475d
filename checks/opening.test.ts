import { afterAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { lane } from '@/lane'
import { paths } from '@/paths'
import { useTestDatabase } from '@/testing/database'
import { openTestDoor } from '@/testing/door'
import { signLetter } from '@/domain/signature/signing/sign'
import { submissionOf } from '@/testing/campaign'
import { newestMail, startCampaign } from '@/testing/signer'

// docs/promises.md, 1. Programs open every link in a mail. In a browser: e2e/mailed-links.spec.ts, e2e/scanner.spec.ts.

useTestDatabase()

const doors: Awaited<ReturnType<typeof openTestDoor>>[] = []
afterAll(() => Promise.all(doors.map((door) => door.close())))

/** What is known of the signatures and their links; the pages themselves are Next's. */
const facts = async () =>
  JSON.stringify([
    await sql()`select id, confirmed_at, published_at, withdrawn_at, erased_at from signatures order by id`,
    await sql()`select hash, purpose, tries, voided_at from tokens order by hash`,
    await sql()`select id, template from outbox order by id`,
  ])

test('opening what a mail links to, or asking for its head, changes nothing; its button does', async () => {
  const door = await openTestDoor((_, response) => void response.writeHead(200).end('page'), { lane })
  doors.push(door)
  const campaign = await startCampaign('opened-by-programs')
  const signed = await signLetter(campaign.slug, submissionOf(campaign.edition), Buffer.alloc(32))
  const { submissionToken } = signed as { submissionToken: string }
  const { token } = await newestMail(campaign)
  const before = await facts()
  const linked = [
    paths.confirm(token),
    paths.neverAgain(token),
    paths.submitted(submissionToken),
    `/de${paths.confirm(token)}`,
    `${paths.confirm(token)}?action=confirm`,
    `${paths.confirm(token)}/`,
    paths.signForm(campaign.slug),
    paths.apiSignatures(campaign.slug),
  ]
  for (const path of linked) for (const method of ['GET', 'HEAD']) await door.ask(path, { method })
  expect(await facts()).toBe(before)
  const pressed = await door.ask(paths.confirm(token), { method: 'POST', headers: { origin: door.origin } })
  expect(pressed.status).toBe(303)
  expect(await facts()).not.toBe(before)
})
