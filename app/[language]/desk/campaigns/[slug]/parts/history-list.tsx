import type { ReactNode } from 'react'
import { listed } from '@/app/parts/sentence'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { CampaignEvent } from '@/domain/event/list-events'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import { privateChoices, readChoice } from '@/domain/signature/desk/signatures-file'
import type { Organizer } from '@/domain/team/team'
import { formatWeekday } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { groupEntries } from './group-entries'
import { filterQuery } from './signature-filter'
import { findSupportNames, toldSupport } from './told-support'
import { Utc, UtcSpan } from './utc'
import { Who } from './who'

const TOLD = [
  'campaign-drafted',
  'campaign-saved',
  'campaign-opened',
  'campaign-opened-to-collect',
  'campaign-launched',
  'launch-moved',
  'launch-stopped',
  'launch-asked',
  'private-link-made',
  'private-link-renewed',
  'private-link-removed',
  'campaign-closed',
  'categories-saved',
  'series-joined',
  'series-left',
  'edition-published',
  'translation-published',
  'translation-removed',
  'signatures-exported',
  'signature-erased',
  'signature-held',
  'signature-released',
  'review-approved',
  'review-held',
  'review-rejected',
  'review-asked',
  'review-undone',
  'import-started',
  'import-finished',
  'import-cancelled',
  'import-undone',
  'invitations-added',
  'invitations-planned',
  'reminders-planned',
  'mails-stopped',
  'invitation-stopped',
  'invitation-resumed',
  'invitation-removed',
  'invitations-exported',
  'support-recorded',
  'support-removed',
] as const
/** What happened to one organization. */
const TOLD_OF = [
  'organization-checked',
  'organization-check-taken-back',
  'imported-organization-taken-off',
  'organization-published',
  'challenge-started',
  'domain-confirmed',
  'domain-lapsed',
  'colleague-asked',
  'countersigned',
  'colleague-objected',
  'logo-added',
  'logo-removed',
  'organization-objected',
  'members-recorded',
  'members-removed',
] as const

type Props = {
  campaign: DeskCampaign
  organizer: Organizer
  entries: CampaignEvent[]
  /** How many lines at most; equal entries that follow each other are one. */
  most?: number
  /** More entries follow, so that the last group may go on: it is not shown, unless it is the only one. */
  cut?: boolean
  language: string
  prefix: string
}

/** What happened to a campaign, who did it and when, the newest first; what was done many times in a row is folded. */
export async function HistoryList({ campaign, organizer, entries, most, cut, language, prefix }: Props) {
  const all = groupEntries(entries, (entry) => toldOf(entry, language))
  const groups = (cut && all.length > 1 ? all.slice(0, -1) : all).slice(0, most)
  const shown = groups.flat()
  const names = await findOrganizationNames(organizer, campaign.slug, organizationsIn(shown))
  const supports = await findSupportNames(campaign.id, shown)
  const address = inLanguage(prefix, paths.deskSignatures(campaign.slug))
  const lines = (entries: CampaignEvent[]) =>
    entries.map((entry) => (
      <li key={entry.id} className="border-rule border-t py-2">
        <Line entry={entry} time={<Utc at={entry.at} language={language} />} language={language}>
          {toldSupport(entry, supports, language) ?? told(entry, names, address, language)}
        </Line>
      </li>
    ))
  return (
    <ol className="text-sm">
      {groups.map((group) =>
        group.length === 1 ? (
          lines(group)
        ) : (
          <li key={group[0]!.id} className="border-rule border-t">
            <details>
              <summary className="flex cursor-pointer gap-1.5 py-2 before:content-['▸'/''] [details[open]>&]:before:content-['▾'/''] rtl:before:content-['◂'/'']">
                <GroupLine group={group} language={language} />
              </summary>
              <ol className="mb-2 ps-5">{lines(group)}</ol>
            </details>
          </li>
        ),
      )}
    </ol>
  )
}

type LineProps = { entry: CampaignEvent; time: ReactNode; language: string; children: ReactNode }

function Line({ entry, time, language, children }: LineProps) {
  return (
    <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {children} <Who {...entry} language={language} />
      </span>
      <span className="text-quiet">{time}</span>
    </span>
  )
}

function GroupLine({ group, language }: { group: CampaignEvent[]; language: string }) {
  const [newest, oldest] = [group[0]!, group.at(-1)!]
  const time = <UtcSpan from={oldest.at} to={newest.at} language={language} />
  const t = translator(language, 'desk')
  return (
    <Line entry={newest} time={time} language={language}>
      {t('historyTimes', { what: toldOf(newest, language), count: group.length })}
    </Line>
  )
}

const aboutOne = (kind: string) => TOLD_OF.find((one) => one === kind)

function organizationsIn(entries: CampaignEvent[]): string[] {
  const ids = entries.flatMap(({ kind, signatureId }) => (signatureId && aboutOne(kind) ? [signatureId] : []))
  return [...new Set(ids)]
}

/** An organization is named where the asker sees it, with the way to its row in the table at this address. */
function told(
  entry: CampaignEvent,
  names: Map<string, string>,
  address: string,
  language: string,
): ReactNode {
  const { kind, signatureId } = entry
  const one = aboutOne(kind)
  const name = signatureId && names.get(signatureId)
  if (!one || !name) return toldOf(entry, language)
  const organization = () => (
    <a href={address + filterQuery({ signature: signatureId })}>
      <bdi>{name}</bdi>
    </a>
  )
  return translator(language, 'desk').rich(`eventOf.${one}`, { organization })
}

/** The same without a name: alike for all that are alike. */
function toldOf({ kind, detail }: CampaignEvent, language: string): string {
  if (kind === 'view-exported') return toldExport(detail, language)
  const t = translator(language, 'desk')
  const one = aboutOne(kind)
  if (one) return t(`event.${one}`)
  const known = TOLD.find((one) => one === kind)
  const number = (name: string) => Number(detail?.[name] ?? 0)
  const numbers = { added: number('added'), removed: number('removed'), count: number('count') }
  return known
    ? t(`event.${known}`, { ...numbers, when: toldMoment(detail, language) })
    : t('event.other', { kind })
}

/** The moment of a launch, in the zone it was given in. */
function toldMoment(detail: CampaignEvent['detail'], language: string): string {
  const at = new Date(String(detail?.at))
  return Number.isNaN(at.getTime()) ? '' : formatWeekday(at, language, String(detail?.zone ?? 'UTC'))
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
