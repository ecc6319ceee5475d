import { afterAll, beforeAll, beforeEach } from 'vitest'
import { sql } from '@/db/client'
import { putCampaign } from './outbox'
import { type ResendStandIn, startResendStandIn } from './resend-stand-in'

/** A campaign, and a provider that takes its mail; before each test nothing waits and nothing was sent. */
export function useRelay(): { standIn: ResendStandIn; campaignId: string } {
  const relay = {} as { standIn: ResendStandIn; campaignId: string }
  beforeAll(async () => {
    relay.standIn = await startResendStandIn({ requestsPerSecond: 500 })
    Object.assign(process.env, { RESEND_API_KEY: 're_test', RESEND_BASE_URL: relay.standIn.url })
    relay.campaignId = (await putCampaign()).id
  })
  afterAll(() => relay.standIn.close())
  beforeEach(async () => {
    await sql()`truncate outbox, mail_pace`
    const { mails, requests, troubles } = relay.standIn
    for (const list of [mails, requests, troubles]) list.length = 0
  })
  return relay
}

/** The outbox row that a mail at the provider came from. */
export const idOf = ({ tags }: { tags?: { value: string }[] }) => tags?.[0]?.value
