import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { localTime } from '@/domain/campaign/closing-time'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { findDataKey } from '@/domain/seal/data-key'
import { openField } from '@/domain/seal/seal'
import { confirmSignature } from '@/domain/signature/confirm'
import { recordCheck } from '@/domain/signature/record-check'
import { signLetter } from '@/domain/signature/sign'
import type { Submission } from '@/domain/signature/signature'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import type { Organizer } from '@/domain/team/team'
import { LETTER, ORGANIZATIONS, PEOPLE, WAITING } from './letter'

const ORGANIZER = 'organizer@example.org'
const ZONE = 'Europe/Brussels'
const DAYS_OPEN = 90
const MARK = 'All signatories of this campaign are invented.'

/**
 * Makes the demonstration campaign and its organizer with the same verbs that people use; only the mails to invented
 * addresses are taken out of the outbox. Safe to repeat, also after it was interrupted; an organizer's later changes stay.
 */
export async function seedDemonstration(): Promise<{ organizer: string }> {
  await addOrganizer(ORGANIZER)
  const [made] = await sql()`select from campaigns where slug = ${LETTER.slug} and demonstration is not null`
  if (made) return { organizer: ORGANIZER }
  const organizer = { ...(await findOrganizer(ORGANIZER))!, signedInAt: new Date() }
  const closing = new Date(Date.now() + DAYS_OPEN * 86_400_000)
  const closesAt = `${localTime(closing, ZONE).slice(0, 10)}T18:00`
  await createCampaign(organizer, { ...LETTER, closesAt, closesZone: ZONE })
  await openCampaign(organizer, LETTER.slug)
  const [campaign] = await sql()<{ id: string; edition: string }[]>`
    select c.id, encode(e.hash, 'hex') as edition from campaigns c join editions e on e.campaign_id = c.id
    where c.slug = ${LETTER.slug}`
  await addSignatories(organizer, campaign!.id, campaign!.edition)
  await sql()`update campaigns set demonstration = ${MARK} where id = ${campaign!.id}`
  return { organizer: ORGANIZER }
}

async function addSignatories(organizer: Organizer, campaignId: string, edition: string): Promise<void> {
  await sql()`delete from mailings where campaign_id = ${campaignId}` // an interrupted run may ask again at once
  const shared = { language: 'en', edition, title: null, category: null, website: null, updates: false }
  const organizations = [...ORGANIZATIONS, [...WAITING, null] as const].map(
    ([organization, country, source], index) => {
      const officer = {
        name: `Invented Officer ${index + 1}`,
        email: `officer-${index + 1}@organization.example`,
      }
      return {
        source,
        submission: {
          ...shared,
          ...officer,
          kind: 'organization',
          organization,
          country,
          affiliation: null,
          listed: true,
        },
      }
    },
  )
  const people = PEOPLE.map(([name, country, affiliation, listed], index) => {
    const person = { name, email: `person-${index + 1}@people.example`, country, affiliation, listed }
    return { source: null, submission: { ...shared, ...person, kind: 'person', organization: null } }
  })
  for (const { submission, source } of [...organizations, ...people]) {
    const id = await signAndConfirm(campaignId, submission as Submission)
    if (id && source)
      await recordCheck(organizer, LETTER.slug, id, { source, note: 'Invented for the demonstration' })
    await sql()`delete from outbox where campaign_id = ${campaignId}`
  }
}

/** Signs and confirms with the link from the outbox. Null when an earlier, interrupted run did it already. */
async function signAndConfirm(campaignId: string, submission: Submission): Promise<string | null> {
  const consent = createHash('sha256').update('demonstration').digest()
  await signLetter(LETTER.slug, submission, consent)
  const [mail] = await sql()<{ id: string; signatureId: string; sealed: Buffer; template: string }[]>`
    select id, signature_id as "signatureId", sealed, template from outbox where campaign_id = ${campaignId}
    order by created_at desc limit 1`
  if (!mail) return null
  const place = { table: 'outbox', column: 'sealed', row: mail.id }
  const { token } = JSON.parse(openField(await findDataKey(campaignId), place, mail.sealed)) as {
    token: string
  }
  if (mail.template === 'confirm') await confirmSignature(token)
  return mail.signatureId
}
