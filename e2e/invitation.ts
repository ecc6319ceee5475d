import { closeDatabase, sql } from '@/db/client'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { queueInvitationMail } from '@/domain/invitation/invitation-mail'
import { findOrganizer } from '@/domain/team/add-organizer'
import { ORGANIZER } from './cast'
import { linkIn, mailsTo, newestMail } from './mail'
import { site } from './site'

/** Asks an organization to sign, by mail; gives the personal link that arrived. */
export async function inviteByMail(
  slug: string,
  { organization, email, language = 'en' }: { organization: string; email: string; language?: string },
): Promise<string> {
  Object.assign(process.env, site().environment)
  const before = (await mailsTo(email)).length
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const draft = { organization, email, language, partner: null, note: null }
  const added = await addInvitations(organizer, slug, [draft])
  if (typeof added === 'string' || !added[0]) throw new Error(JSON.stringify(added))
  const client = sql()
  const [row] = await client<Parameters<typeof queueInvitationMail>[1][]>`
    select id, campaign_id, language, organization, partner from invitations where id = ${added[0]}`
  await client.begin((tx) => queueInvitationMail(tx, row!, { template: 'invitation', to: email }, new Date()))
  await closeDatabase()
  return linkIn(await newestMail(email, before + 1), 'invitation')
}

/** A row of a table that belongs to a campaign, as the database has it. */
export async function invitationsOf(slug: string): Promise<Record<string, unknown>[]> {
  Object.assign(process.env, site().environment)
  const rows = await sql()<Record<string, unknown>[]>`
    select i.* from invitations i join campaigns c on c.id = i.campaign_id where c.slug = ${slug}
    order by i.added_at`
  await closeDatabase()
  return [...rows]
}
