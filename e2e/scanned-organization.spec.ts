import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { askForCode } from '@/domain/objection/ask-for-code'
import { confirmRoleAddress } from '@/domain/organization/keep-role-address'
import { findDataKey } from '@/domain/seal/data-key'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { findSuppression } from '@/domain/mail/queries'
import { addProof } from '@/domain/signature/proofs'
import { leaveRoleAddress } from '@/domain/signature/rights/leave-role-address'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { findOrganizer } from '@/domain/team/add-organizer'
import { makeOpenCampaign } from './campaign'
import { ORGANIZER } from './cast'
import { codeIn, linkIn, newestMail } from './mail'
import { pressEverything } from './scanner'
import { fromSomewhere } from './sender'
import { site } from './site'

// A program that checks mail, in the mailboxes of an organization that owns its name.

const slug = 'scanned-organization'
const domain = 'egret.example'
const NAME = 'Egret Society (invented)'
const tokenIn = (link: string) => new URL(link).pathname.split('/').at(-1)!

/** Signed, confirmed, checked, and with a domain that its DNS confirms. @returns the token of its own page */
async function publish(): Promise<string> {
  const edition = await makeOpenCampaign(slug, 'Let the egrets fish')
  const typed = { kind: 'organization', organization: NAME, website: domain, name: 'Officer', title: 'Chair' }
  const shared = { country: 'PT', listed: true, updates: false, consent: true, language: 'en', edition }
  const signed = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify({ ...typed, ...shared, email: `chair@${domain}` }),
  })
  expect(signed.status).toBe(202)
  const mail = await newestMail(`chair@${domain}`)
  const confirmed = await confirmSignature(tokenIn(linkIn(mail, 'confirm')), { code: codeIn(mail) })
  if (typeof confirmed === 'string' || 'faults' in confirmed) throw new Error(JSON.stringify(confirmed))
  const [row] = await sql()<{ id: string; campaignId: string }[]>`
    select s.id, s.campaign_id from signatures s join campaigns c on c.id = s.campaign_id where c.slug = ${slug}`
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const proof = { signatureId: row!.id, method: 'dns', domain } as const
  await addProof(sql(), await findDataKey(row!.campaignId), proof, new Date())
  expect(await recordCheck(organizer, slug, row!.id, { source: 'Register 7', note: '' })).toBe('done')
  return confirmed.signatureToken
}

test('it objects to nothing, and confirms and removes no address', async ({ browser }) => {
  test.slow()
  Object.assign(process.env, site().environment)
  const own = await publish()
  for (const mailbox of ['press', 'board'])
    expect(await leaveRoleAddress(own, `${mailbox}@${domain}`)).toBe('done')
  const press = await newestMail(`press@${domain}`)
  expect(await confirmRoleAddress(tokenIn(linkIn(press, 'role-address')), codeIn(press))).toBe('done')
  const [listed] = await sql()<{ record: string }[]>`
    select record from signatories where organization = ${NAME}`
  const asked = { record: listed!.record, letter: slug, email: `secretary@${domain}` }
  expect(await askForCode(asked, 'en')).toMatchObject({ token: expect.any(String) })
  const secretary = await newestMail(`secretary@${domain}`)
  const links = [
    linkIn(press, 'role-address'),
    linkIn(await newestMail(`board@${domain}`), 'role-address'),
    linkIn(secretary, 'objection'),
    linkIn(press, 'never-again'),
    linkIn(secretary, 'never-again'),
  ]
  for (const link of links) expect(await pressEverything(browser, link), link).toBeGreaterThan(0)
  const kept = await sql()<{ confirmed: boolean }[]>`
    select confirmed_at is not null as confirmed from role_addresses where domain = ${domain} order by 1`
  expect(kept.map(({ confirmed }) => confirmed)).toEqual([false, true])
  expect(await sql()`select from signatories where organization = ${NAME}`).toHaveLength(1)
  for (const mailbox of ['press', 'secretary'])
    expect(await findSuppression(`${mailbox}@${domain}`)).toBeNull()
  expect(
    await sql()`select from objections o join campaigns c on c.id = o.campaign_id where c.slug = ${slug}`,
  ).toHaveLength(0)
  await closeDatabase()
})
