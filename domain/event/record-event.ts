import type { Client } from '@/db/client'

/** Who did it: an organizer, or no one anymore when their account is gone. */
export function by(userId: string | null) {
  return userId === null ? ({ actor: 'system' } as const) : ({ actor: 'organizer', userId } as const)
}

/** Appends to the campaign's history. detail holds words and numbers, never personal data. */
export async function recordEvent(
  client: Client,
  event: {
    campaignId: string
    signatureId?: string
    kind: string
    actor: 'signer' | 'organizer' | 'host' | 'system'
    userId?: string
    detail?: Record<string, string | number | boolean>
  },
  now: Date,
): Promise<void> {
  await client`
    insert into events (campaign_id, signature_id, kind, actor, user_id, detail, at)
    values (${event.campaignId}, ${event.signatureId ?? null}, ${event.kind}, ${event.actor}, ${event.userId ?? null},
      ${event.detail ? client.json(event.detail) : null}, ${now})`
}
