import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { sealAskedAddress } from '@/domain/objection/asked-address'
import type { MailTemplate } from '@/domain/mail/mail'
import { findSuppression } from '@/domain/mail/queries'
import { openWayOut } from '@/domain/mail/way-out'
import { findRoleAddress } from '@/domain/organization/keep-role-address'
import { createToken } from '@/domain/seal/token'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { setLogLevel } from '@/log'
import { useTestDatabase } from '@/testing/database'
import { putMail } from '@/testing/outbox'
import { useRelay } from '@/testing/relay'
import { relayMail } from './relay-mail'

useTestDatabase()
setLogLevel('silent')

const relay = useRelay()

/** Sends a mail as the worker does, and reads its text. */
async function mailed(template: MailTemplate, to: string, token: string): Promise<string> {
  await putMail({ campaignId: relay.campaignId, template, to, token, code: '204719' })
  await relayMail()
  return relay.standIn.mails.at(-1)!.text ?? ''
}

/** What stands sealed in the mail's "never again" link. */
const sealedIn = (text: string, token: string) =>
  new RegExp(`http://localhost:3000/en/never-again/${token}\\?to=([\\w-]+)`).exec(text)?.[1]

test.each(['objection', 'role-address', 'role-confirmed', 'role-published'] as const)(
  'whoever gets a mail %j can stop all mail to their address',
  async (template) => {
    const { token } = createToken()
    const to = `${template}@society.example`
    const sealed = sealedIn(await mailed(template, to, token), token)
    // Nothing at its end is taken for what a text left behind it.
    expect(sealed).toMatch(/^[0-9a-f]{186}$/)
    expect(await suppressAddress(token, sealed)).toBe('done')
    expect(await findSuppression(to.toUpperCase())).toMatchObject({ reason: 'not-me' })
    const [event] =
      await sql()`select kind, actor from events where campaign_id = ${relay.campaignId} order by at desc limit 1`
    expect(event).toEqual({ kind: 'address-suppressed', actor: 'signer' })
    expect(await suppressAddress(token, sealed)).toBe('done')
    await mailed(template, to, token)
    expect(relay.standIn.mails).toHaveLength(1)
  },
)

test('mails to the organizers have no such link', async () => {
  const text = await mailed('objected-team', 'organizer@example.org', createToken().token)
  expect(text).not.toContain('never-again')
})

test('who asked for the code knows its token, and can stop no mail with it', async () => {
  const [{ token }, other] = [createToken(), createToken()]
  const to = 'board@asked.example'
  const sealed = sealedIn(await mailed('objection', to, token), token)!
  for (const [at, with_] of [
    [token, undefined],
    [token, ''],
    [token, await sealAskedAddress(token, to)],
    [token, `${sealed}A`.slice(1)],
    [token, 'A'.repeat(16_000)],
    [other.token, sealed],
    ['', sealed],
  ] as const) {
    expect(await openWayOut(at, with_)).toBeNull()
    expect(await suppressAddress(at, with_)).toBe('link-unknown')
  }
  expect(await findSuppression(to)).toBeNull()
})

test('a role address whose owner wants no mail is removed', async () => {
  const { token, hash } = createToken()
  await sql()`
    insert into role_addresses (id, domain, email, email_index, hash, code, language, asked_at)
    values (gen_random_uuid(), 'press.example', '\\x00', '\\x00', ${hash}, '\\x00', 'en', now())`
  const sealed = sealedIn(await mailed('role-address', 'news@press.example', token), token)
  expect(await findRoleAddress(token)).toMatchObject({ domain: 'press.example' })
  expect(await suppressAddress(token, sealed)).toBe('done')
  expect(await findRoleAddress(token)).toBeNull()
})
