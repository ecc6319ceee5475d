import type { ReactNode } from 'react'
import type { CampaignEvent } from '@/domain/event/list-events'
import { listSupports } from '@/domain/organization/support'
import { translator } from '@/messages/translator'

// Events hold no names: that of a record beside the letter stands in it, and goes with it.

/** Names of the organizations beside the letter; with its record, the name of one is gone. */
export async function findSupportNames(
  campaignId: string,
  entries: CampaignEvent[],
): Promise<Map<string, string>> {
  if (!entries.some(({ kind }) => kind === 'support-recorded')) return new Map()
  return new Map((await listSupports(campaignId)).map(({ id, organization }) => [id, organization]))
}

/** A record beside the letter, with the organization's name; null for what is told otherwise. */
export function toldSupport(
  { kind, detail }: CampaignEvent,
  names: Map<string, string>,
  language: string,
): ReactNode {
  const name = kind === 'support-recorded' && names.get(String(detail?.support))
  if (!name) return null
  return translator(language, 'desk').rich('eventOf.support-recorded', {
    organization: () => <bdi>{name}</bdi>,
  })
}
