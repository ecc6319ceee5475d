import { closeDatabase } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { findOrganizer } from '@/domain/team/add-organizer'
import { LETTER, ORGANIZER } from './cast'
import { site } from './site'

/**
 * An open campaign made by the organizer's verbs, for specs whose story begins with a reader.
 * @returns the hash of its edition
 */
export async function makeOpenCampaign(slug: string, title = LETTER.title): Promise<string> {
  await openCampaign(await draftCampaign(slug, title), slug)
  await closeDatabase()
  const response = await fetch(`${site().url}/api/v1/campaigns/${slug}`)
  return ((await response.json()) as { edition: { hash: string } }).edition.hash
}

/** A draft made by the organizer's verb, who is returned; the database stays open. */
async function draftCampaign(slug: string, title = LETTER.title) {
  Object.assign(process.env, site().environment)
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const draft = { ...LETTER, slug, title, language: 'en', closesAt: '', closesZone: '' }
  const created = await createCampaign(organizer, draft)
  if ('faults' in created) throw new Error(JSON.stringify(created.faults))
  return organizer
}

/** A draft that no one opened. */
export async function makeDraft(slug: string): Promise<void> {
  await draftCampaign(slug)
  await closeDatabase()
}
