import type { ReactNode } from 'react'
import { listed } from '@/app/parts/sentence'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { type CampaignEvent, listCampaignEvents } from '@/domain/event/list-events'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import { privateChoices, readChoice } from '@/domain/signature/desk/signatures-file'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { filterQuery } from './parts/signature-filter'
import { Openings } from './openings'
import { Utc } from './parts/utc'
import { Who } from './who'

const LATEST = 100
const TOLD = [
  'campaign-drafted',
  'campaign-saved',
  'campaign-opened',
  'campaign-closed',
  'categories-saved',
  'series-joined',
  'series-left',
  'edition-published',
  'translation-published',
  'translation-removed',
  'signatures-exported',
  'signature-erased',
  'import-started',
  'import-finished',
  'import-cancelled',
  'import-undone',
] as const
/** What happened to one organization. */
const TOLD_OF = [
  'organization-checked',
  'organization-check-taken-back',
  'imported-organization-taken-off',
] as const

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** What happened to a campaign, who did it and when, the newest first. */
export async function History({ campaign, organizer, language, prefix }: Props) {
  const entries = await listCampaignEvents(campaign.id, LATEST)
  const names = await findOrganizationNames(organizer, campaign.slug, organizationsIn(entries))
  const address = inLanguage(prefix, paths.deskSignatures(campaign.slug))
  const t = translator(language, 'desk')
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-xl">
        {t('history')}
      </h2>
      <p className="text-quiet mb-3 text-sm">
        {entries.length === LATEST ? `${t('historyMore', { count: LATEST })} ` : ''}
        {t('historyUtc')}
      </p>
      <ol className="text-sm">
        {entries.map((entry, index) => (
          <li key={index} className="border-rule flex flex-wrap justify-between gap-x-6 border-t py-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {told(entry, names, address, language)} <Who {...entry} language={language} />
            </span>
            <span className="text-quiet">
              <Utc at={entry.at} language={language} />
            </span>
          </li>
        ))}
      </ol>
      <Openings {...{ campaign, organizer, language }} />
    </section>
  )
}

const aboutOne = (kind: string) => TOLD_OF.find((one) => one === kind)

function organizationsIn(entries: CampaignEvent[]): string[] {
  const ids = entries.flatMap(({ kind, signatureId }) => (signatureId && aboutOne(kind) ? [signatureId] : []))
  return [...new Set(ids)]
}

/** An organization is named where the asker sees it, with the way to its row in the table at this address. */
function told(
  { kind, detail, signatureId }: CampaignEvent,
  names: Map<string, string>,
  address: string,
  language: string,
): ReactNode {
  if (kind === 'view-exported') return toldExport(detail, language)
  const t = translator(language, 'desk')
  const one = aboutOne(kind)
  const name = signatureId && names.get(signatureId)
  if (one && !name) return t(`event.${one}`)
  if (one && name) {
    const organization = () => (
      <a href={address + filterQuery({ signature: signatureId })}>
        <bdi>{name}</bdi>
      </a>
    )
    return t.rich(`eventOf.${one}`, { organization })
  }
  const known = TOLD.find((one) => one === kind)
  const numbers = { added: Number(detail?.added ?? 0), removed: Number(detail?.removed ?? 0) }
  return known ? t(`event.${known}`, numbers) : t('event.other', { kind })
}

/** A file of a view: its format, and what in it is private. */
function toldExport(detail: CampaignEvent['detail'], language: string): string {
  const t = translator(language, 'desk')
  const parts = privateChoices(readChoice(String(detail?.columns).split(' '), undefined))
  const format = String(detail?.format).toUpperCase()
  if (parts.length === 0) return t('event.view-exported', { format })
  const words = parts.map((part) => t(`exportedPart.${part}`))
  return t('event.view-exported-private', {
    format,
    parts: listed(words, language),
  })
}
