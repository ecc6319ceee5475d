import { closeDatabase, sql } from '@/db/client'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import { createSignInLink } from '@/domain/team/sign-in'
import type { Role } from '@/domain/team/team'
import { expect } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { codeIn, linkIn, newestMail } from './mail'
import { site } from './site'

// A campaign with signatures of every standing, seen by every role and by another team.

export const ROLES: Role[] = ['owner', 'editor', 'reviewer', 'viewer']

export type Cookies = Map<Role | 'stranger', string>

/** Words on the pages, and who may read them. */
export const WORDS: Record<string, Role[]> = {
  'Listed Traveller': ROLES,
  'Unlisted Traveller': ['owner'],
  'Pending Traveller': ['owner'],
  'Waiting Society': ['owner', 'editor', 'reviewer'],
  'Waiting Chair': ['owner', 'editor', 'reviewer'],
  'private-list.csv': ['owner', 'editor'],
  'Who opened what isn’t public': ['owner'],
}

/** An address of the desk at a campaign, and at something below it that has this id. */
export const deskAddress = (slug: string, id: string, pattern: string) =>
  `/desk${pattern
    .replace('[slug]', slug)
    .replace('[tag]', 'de')
    .replace(/\[(?:id|receipt)\]/g, id)}`

async function signIn(slug: string, role: Role | 'stranger'): Promise<string> {
  const email = `${role}@${slug}.example`
  await addOrganizer(email)
  const { userId } = (await findOrganizer(email))!
  if (role !== 'stranger')
    await sql()`
      insert into memberships (user_id, campaign_id, role) select ${userId}, id, ${role} from campaigns where slug = ${slug}`
  const link = (await createSignInLink(email))!
  const headers = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(link, { method: 'POST', headers, redirect: 'manual' })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

const shared = { kind: 'person', country: 'PT', listed: true, updates: false, consent: true, language: 'en' }

async function sign(slug: string, person: Record<string, unknown>, confirm: boolean): Promise<void> {
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...shared, ...person }),
  })
  expect(answer.status).toBe(202)
  if (!confirm) return
  const mail = await newestMail(String(person.email))
  const link = linkIn(mail, 'confirm')
  const body = new URLSearchParams({ code: codeIn(mail) }).toString()
  const headers = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
  expect((await fetch(link, { method: 'POST', headers, body, redirect: 'manual' })).status).toBe(303)
}

/**
 * Opens a campaign with signatures of every standing, from mailboxes at `domain`, and signs in one organizer of each role and a
 * stranger, who belongs to another team.
 */
export async function openToRoles(
  slug: string,
  domain: string,
): Promise<{ cookies: Cookies; campaignId: string }> {
  const edition = await makeOpenCampaign(slug)
  Object.assign(process.env, site().environment)
  const cookies: Cookies = new Map()
  for (const role of [...ROLES, 'stranger'] as const) cookies.set(role, await signIn(slug, role))
  const [campaign] = await sql()<{ id: string }[]>`select id from campaigns where slug = ${slug}`
  await closeDatabase()
  const from = (name: string) => ({ edition, email: `${name}@${domain}` })
  await sign(slug, { ...from('listed'), name: 'Listed Traveller' }, true)
  await sign(slug, { ...from('unlisted'), name: 'Unlisted Traveller', listed: false }, true)
  await sign(slug, { ...from('pending'), name: 'Pending Traveller' }, false)
  const society = { kind: 'organization', organization: 'Waiting Society', title: 'Waiting Chair' }
  await sign(slug, { ...from('officer'), ...society, name: 'Officer', website: 'society.example' }, true)
  return { cookies, campaignId: campaign!.id }
}
