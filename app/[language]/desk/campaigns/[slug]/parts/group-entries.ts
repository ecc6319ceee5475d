import type { CampaignEvent } from '@/domain/event/list-events'

/**
 * Entries that follow each other and read alike, by the same person, together.
 * @param say the entry in words
 */
export function groupEntries<Entry extends Pick<CampaignEvent, 'actor' | 'email'>>(
  entries: Entry[],
  say: (entry: Entry) => string,
): Entry[][] {
  const groups: Entry[][] = []
  let alike: string | null = null
  for (const entry of entries) {
    const now = JSON.stringify([say(entry), entry.actor, entry.email])
    if (now === alike) groups.at(-1)!.push(entry)
    else groups.push([entry])
    alike = now
  }
  return groups
}
