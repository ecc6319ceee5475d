import { beforeEach } from 'vitest'
import { sql } from '@/db/client'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { listAsked } from '@/domain/invitation/ask-list'
import type { InvitationDraft } from '@/domain/invitation/invitation'
import { sendDueInvitations } from '@/domain/invitation/send-due'
import { claimMails } from '@/domain/mail/claim'
import { settleMail } from '@/domain/mail/settle'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from './campaign'

/** A campaign with an empty ask list before each test, and what is done with it. */
export class AskList {
  organizer!: Organizer
  campaign!: Awaited<ReturnType<typeof makeCampaign>>
  #count = 0

  constructor(slug: string) {
    beforeEach(async () => {
      await sql()`truncate outbox, suppressions, limits`
      await sql()`delete from invitations`
      this.organizer = await makeOrganizer()
      this.campaign = await makeCampaign(this.organizer, `${slug}-${(this.#count += 1)}`)
    })
  }

  async add(...drafts: InvitationDraft[]): Promise<string[]> {
    return (await addInvitations(this.organizer, this.campaign.slug, drafts)) as string[]
  }

  async all() {
    const page = await listAsked(this.organizer, this.campaign.slug, {}, null, 10_000)
    if (typeof page === 'string') throw new Error(page)
    return page.items
  }

  async states() {
    return (await this.all()).map(({ state }) => state)
  }
}

export const askDraft = (organization: string, more: Partial<InvitationDraft> = {}): InvitationDraft => ({
  ...{ organization, email: `office@${organization.toLowerCase().replaceAll(' ', '-')}.example` },
  ...{ language: 'en', partner: null, note: null },
  ...more,
})

/** Sends what is due, and lets every mail arrive or be refused for good. */
export async function sendAsked(outcome: 'sent' | 'refused' = 'sent'): Promise<void> {
  await sendDueInvitations()
  for (const mail of await claimMails(50))
    await settleMail(mail, outcome === 'sent' ? { outcome } : { outcome, fault: 'smtp-550' })
}
