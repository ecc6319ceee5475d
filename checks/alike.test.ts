import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { askForLinks } from '@/domain/signature/rights/find-links'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { signLetter } from '@/domain/signature/signing/sign'
import { lane } from '@/lane'
import { paths } from '@/paths'
import { submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { openTestDoor } from '@/testing/door'
import { inLong } from '@/testing/long'
import { letMailsPass, newestMail, startCampaign, type TestCampaign } from '@/testing/signer'

// docs/promises.md, 9. Whatever an address did before, whoever signs with it gets the same bytes, after the same time. The long form
// measures the time; a machine that does other things at once could not.

useTestDatabase()

const CLASSES = ['new', 'pending', 'confirmed', 'withdrawn', 'suppressed', 'blocked'] as const
type Class = (typeof CLASSES)[number]
const EACH = inLong(2_000, 6)
const APART = 5 // milliseconds between two medians
/** So many addresses of each class, in turn: no row grows longer than a person's would. */
const ADDRESSES = 20

let door: Awaited<ReturnType<typeof openTestDoor>>
let campaign: TestCampaign
beforeAll(async () => {
  door = await openTestDoor((_, response) => void response.writeHead(500).end(), { lane })
  campaign = await startCampaign('alike-to-all')
  for (const kind of CLASSES)
    for (let one = 0; one < ADDRESSES; one += 1) await give(kind, addressOf(kind, one))
}, 300_000)
afterAll(() => door.close())

const addressOf = (kind: Class, number: number) => `${kind}${number}@${kind}-${number}.example`
const signAs = (email: string) =>
  signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { email, name: 'Invented Signer' }),
    Buffer.alloc(32),
  )

/** Lets an address have this history. */
async function give(kind: Class, email: string): Promise<void> {
  if (kind === 'new') return
  await signAs(email)
  const { token } = await newestMail(campaign)
  if (kind === 'suppressed') await suppressAddress(token)
  if (kind === 'blocked')
    // As much mail as an address gets, and more: it gets none for days.
    await sql()`update mailings set lately = 100, today = 100 where last_at = (select max(last_at) from mailings)`
  if (kind !== 'confirmed' && kind !== 'withdrawn') return
  const confirmed = await confirmSignature(token)
  if (kind === 'withdrawn') await withdrawSignature((confirmed as { signatureToken: string }).signatureToken)
}

const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g

/** What of an answer somebody could compare; and how long it took. */
async function ask(kind: Class, number: number, json: boolean) {
  // Of many domains, as the others are: what goes to one of them is paced, whatever the addresses did.
  const fresh = `new-${number}-${json}@new-${number % 200}.example`
  const email = kind === 'new' ? fresh : addressOf(kind, number % ADDRESSES)
  const fields = { kind: 'person', name: 'Invented Signer', email, country: 'PT', language: 'en' }
  const asked = { ...fields, edition: campaign.edition, listed: 'true', consent: 'true', updates: 'false' }
  const headers = {
    'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-forwarded-for': `10.${number % 250}.${CLASSES.indexOf(kind)}.${Math.floor(number / 250) + (json ? 100 : 0)}`,
  }
  const body = json ? JSON.stringify(asked) : new URLSearchParams(asked).toString()
  const began = performance.now()
  const answer = await door.ask(paths.apiSignatures(campaign.slug), {
    method: 'POST',
    headers,
    chunks: [body],
  })
  const took = performance.now() - began
  const { date: _, ...told } = answer.headers
  return { took, said: JSON.stringify([answer.status, told, answer.text]).replaceAll(TOKEN, '{token}') }
}

const median = (times: number[]) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!

test.each([true, false])(
  'whatever an address did before, its answer has the same status, head and bytes, as JSON: %s',
  async (json) => {
    const said = new Map<string, Set<Class>>()
    const times = Object.fromEntries(CLASSES.map((kind) => [kind, [] as number[]])) as Record<Class, number[]>
    for (let number = 0; number < EACH; number += 1) {
      if (number % ADDRESSES === 0) await letMailsPass()
      // Another one begins each time: what comes first after a pause is slower.
      const turn = CLASSES.map((_, at) => CLASSES[(at + number) % CLASSES.length]!)
      for (const kind of turn) {
        const answer = await ask(kind, number, json)
        said.set(answer.said, (said.get(answer.said) ?? new Set()).add(kind))
        times[kind].push(answer.took)
      }
    }
    expect([...said.keys()]).toEqual([expect.stringMatching(json ? /^\[202,/ : /^\[303,/)])
    const medians = CLASSES.map((kind) => median(times[kind]))
    const apart = Math.max(...medians) - Math.min(...medians)
    if (!inLong(true, false)) return
    console.log(
      `alike: ${CLASSES.map((kind, at) => `${kind} ${medians[at]!.toFixed(2)}`).join(', ')} ms, ${EACH} each`,
    )
    expect(apart).toBeLessThan(APART)
  },
  600_000,
)

test('who asks for lost links waits as long, whether the address signed or not', async () => {
  const times = Object.fromEntries(CLASSES.map((kind) => [kind, [] as number[]])) as Record<Class, number[]>
  for (let number = 0; number < EACH; number += 1)
    for (const kind of CLASSES) {
      const began = performance.now()
      expect(await askForLinks(addressOf(kind, number % ADDRESSES), 'en')).toBe('done')
      times[kind].push(performance.now() - began)
    }
  const medians = CLASSES.map((kind) => median(times[kind]))
  if (inLong(true, false)) expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(APART)
}, 600_000)
