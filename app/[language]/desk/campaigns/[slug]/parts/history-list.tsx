import type { ReactNode } from 'react'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { CampaignEvent } from '@/domain/event/list-events'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { groupEntries } from './group-entries'
import { filterQuery } from './signature-filter'
import { aboutOne, toldOf } from './told-event'
import { findSupportNames, toldSupport } from './told-support'
import { Utc } from './utc'
import { Line, GroupLine } from './history-line'

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
