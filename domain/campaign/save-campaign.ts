import { brokenConstraint } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftFaults, DraftValues, LetterValues } from './campaign'
import { localTime } from './closing-time'
import { checkDraft } from './draft-values'
import { saveWhole, type Seen } from './save-whole'

type Stored = {
  slug: string
  language: string
  openedAt: Date | null
  closedAt: Date | null
  closesAt: Date | null
  closesZone: string | null
  launchesAt: Date | null
}

/**
 * Saves what an organizer wrote. A draft is saved whole; once the campaign is open its address and its letter stand,
 * and only the closing time, the contact and the responsible body change. A closed campaign keeps its closing time.
 * Whoever typed something else into what stands by now is told, and nothing is saved: see whatStands.
 */
export async function saveCampaign(
  organizer: Organizer,
  slug: string,
  { seen, ...typed }: DraftValues & Seen,
  now = new Date(),
): Promise<{ slug: string } | { faults: DraftFaults } | CampaignRefusal> {
  const asked = { organizer, slug, act: 'edit-letter', page: 'letter', seen } as const
  const saved = saveWhole(asked, async (tx, { campaignId }) => {
    const [stored] = await tx<Stored[]>`
      select slug, language, opened_at, closes_at, closes_zone,
        coalesce(closed_at, case when opened_at is not null and closes_at <= now() then closes_at end) as closed_at,
        case when launched_at is null then launches_at end as launches_at
      from campaigns
      where id = ${campaignId}`
    const [draft] = await tx<LetterValues[]>`
      select addressees, title, text from drafts where campaign_id = ${campaignId} and language = ${stored!.language}`
    const stands = whatStands(typed, { ...stored!, ...draft! })
    if (stands) return stands
    const opened = stored!.openedAt !== null
    const wanted = opened ? { ...typed, ...draft, slug: stored!.slug, language: stored!.language } : typed
    const checked = await checkDraft(
      stored!.closedAt ? { ...wanted, closesAt: '' } : wanted,
      now,
      opened ? 'open' : 'draft',
    )
    if ('faults' in checked) return checked
    const { values, closesAt } = checked
    if (closesAt && stored!.launchesAt && closesAt <= stored!.launchesAt)
      return { faults: { closesAt: 'closing-before-launch' as const } }
    await tx`
      update campaigns set slug = ${values.slug}, language = ${values.language}, contact = ${values.contact},
        responsible = ${values.responsible} where id = ${campaignId}`
    if (!stored!.closedAt) {
      await tx`
        update campaigns set closes_at = ${closesAt}, closes_zone = ${closesAt ? values.closesZone : null}
        where id = ${campaignId}`
    }
    if (!opened) {
      await tx`delete from drafts where campaign_id = ${campaignId} and language = ${stored!.language}`
      await tx`
        insert into drafts (campaign_id, language, addressees, title, text, saved_at)
        values (${campaignId}, ${values.language}, ${values.addressees}, ${values.title}, ${values.text}, ${now})`
    }
    const event = { campaignId, kind: 'campaign-saved', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return { slug: values.slug }
  })
  return saved.catch((error: unknown) => {
    const constraint = brokenConstraint(error)
    if (constraint === 'campaigns_slug_unique') return { faults: { slug: 'slug-taken' as const } }
    if (constraint === 'drafts_campaign_id_language_pk') {
      return { faults: { language: 'language-translated' as const } }
    }
    throw error
  })
}

const LETTER = ['title', 'addressees', 'text', 'slug', 'language'] as const

/**
 * Why what was typed can't be saved any more: the page was shown before the letter was opened, or closed, and something else is typed
 * there than what stands since. The pages of an opened letter send none of its fields, those of a closed one no closing time.
 */
function whatStands(
  typed: DraftValues,
  stored: Stored & LetterValues,
): 'opened-meanwhile' | 'closed-meanwhile' | null {
  if (!stored.openedAt) return null
  const { closedAt, closesAt, closesZone } = stored
  const sendsLetter = LETTER.some((field) => typed[field] !== '')
  if (sendsLetter && LETTER.some((field) => typed[field] !== stored[field]))
    return closedAt ? 'closed-meanwhile' : 'opened-meanwhile'
  if (!closedAt || (typed.closesAt === '' && typed.closesZone === '')) return null
  const closing = closesAt ? localTime(closesAt, closesZone ?? 'UTC') : ''
  const moved = typed.closesAt !== closing || (closing !== '' && typed.closesZone !== (closesZone ?? ''))
  return moved ? 'closed-meanwhile' : null
}
