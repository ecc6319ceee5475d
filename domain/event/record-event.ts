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
    /** Says which number the signature has, as its own row does then. */
    numbered?: true
  },
  now: Date,
): Promise<void> {
  const { signatureId = null } = event
  const detail = event.numbered
    ? client`(select jsonb_build_object('number', number) from signatures where id = ${signatureId})`
    : client`${event.detail ? client.json(event.detail) : null}::jsonb`
  await client`
    insert into events (campaign_id, signature_id, kind, actor, user_id, detail, at)
    values (${event.campaignId}, ${signatureId}, ${event.kind}, ${event.actor}, ${event.userId ?? null},
      ${detail}, ${now})`
}
