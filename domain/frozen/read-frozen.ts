import type { Frozen, FrozenLetter } from '@/bundle/frozen/frozen'
import { sql } from '@/db/client'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import { readLetter } from '@/domain/campaign/letter-queries'
import { findCampaign, listCategories, type PublicCampaign } from '@/domain/campaign/queries'
import { type Scheme, tonesOf } from '@/domain/face/ink'
import { countSignatures } from '@/domain/signature/list/counts'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { environment } from '@/env'
import { absolute, paths } from '@/paths'
import { frozenDeliveries } from './deliveries'
import { namesOf, sectionsOf } from './names'

export type FrozenRefusal = 'campaign-unknown' | 'not-permitted' | 'not-closed'

/** Makes sanitized HTML of a letter's Markdown, with words in the letter's language, which the domain does not know. */
export type Render = (text: string, language: string) => Promise<string>

/**
 * Everything public of a letter that is closed, as it is now, for a folder that needs no server. What is large is read later, piece by
 * piece; no name is in it that is not on the list when it is read.
 */
export async function readFrozen(
  organizer: Organizer,
  slug: string,
  render: Render,
  now = new Date(),
): Promise<Frozen | FrozenRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'prepare-delivery')
  if (typeof reached === 'string') return reached
  const campaign = await findCampaign(slug)
  if (!campaign || (campaign.state !== 'closed' && campaign.state !== 'delivered')) return 'not-closed'
  const { id, contact, responsible } = campaign
  const [letters, counts, listed, deliveries] = await Promise.all([
    lettersOf(campaign, render),
    countSignatures(id),
    listCategories(id),
    frozenDeliveries(campaign),
  ])
  const categories = listed.map(({ heading, ...category }) => ({ ...category, headings: heading }))
  const { HOST_NAME, HOST_CONTACT, BASE_URL } = environment()
  return {
    host: { name: HOST_NAME, contact: HOST_CONTACT, url: BASE_URL },
    campaign: {
      ...{ slug, contact, responsible, categories },
      url: absolute(paths.campaign(slug)),
      demonstration: campaign.demonstration !== null,
    },
    face: faceOf(campaign),
    frozenAt: now.toISOString(),
    closedAt: (campaign.closedAt ?? campaign.closesAt)?.toISOString() ?? null,
    edition: campaign.editionNumber,
    letters,
    unlisted: counts.unlisted,
    deliveries,
    sections: sectionsOf(categories),
    names: (section) => namesOf(id, section),
  }
}

function faceOf({ face }: PublicCampaign): Frozen['face'] {
  const seal = (scheme: Scheme) => tonesOf(face!.ink!, scheme).seal
  const ink = face?.ink ? { light: seal('light'), dark: seal('dark') } : null
  return { coalition: face?.coalition ?? null, ink }
}

/** The letter in all its languages, the authoritative one first. */
async function lettersOf(campaign: PublicCampaign, render: Render): Promise<FrozenLetter[]> {
  const letters: FrozenLetter[] = []
  // One after the other: a letter may have thirty of 60,000 characters each.
  for (const wanted of languagesOffered(campaign)) {
    const { language, title, addressees, text, translation } = await readLetter(campaign, wanted)
    const html = await render(text, language)
    const hash = translation?.hash ?? campaign.editionHash
    const earlier = translation?.outdated ? translation.editionNumber : null
    letters.push({ language, title, addressees, text, hash, html, earlier })
  }
  return letters
}
