import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { seeded } from '@/testing/tables'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addInvitations } from './add-invitations'
import { countAsked, listAsked } from './ask-list'
import { type InvitationFacts, type InvitationState, invitationState } from './invitation-state'

useTestDatabase()

const DAY = 86_400_000
const now = new Date('2026-05-20T12:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * DAY)
const NONE: InvitationFacts = {
  ...{ sendAt: null, askedAt: null, remindedAt: null, returnedAt: null, unwantedAt: null, openedAt: null },
  ...{ decidingAt: null, decidingUntil: null, declinedAt: null, stoppedAt: null, signedAt: null },
}
const asked = { sendAt: ago(3), askedAt: ago(3) }

test.each<[Partial<InvitationFacts>, InvitationState]>([
  [{}, 'added'],
  [{ sendAt: ago(-1) }, 'planned'],
  [asked, 'asked'],
  [{ sendAt: ago(9), askedAt: ago(9) }, 'no-answer'],
  [{ sendAt: ago(9), askedAt: ago(9), remindedAt: ago(2) }, 'asked'],
  [{ sendAt: ago(9), askedAt: ago(9), openedAt: ago(2) }, 'opened'],
  [{ ...asked, openedAt: ago(1) }, 'opened'],
  [{ ...asked, returnedAt: ago(2) }, 'mail-returned'],
  [{ ...asked, unwantedAt: ago(2) }, 'unwanted'],
  [{ ...asked, decidingAt: ago(1), decidingUntil: ago(-5) }, 'deciding'],
  [{ ...asked, decidingAt: ago(2), decidingUntil: ago(1) }, 'no-answer'],
  [{ ...asked, decidingAt: ago(1), decidingUntil: ago(-5), declinedAt: ago(0.5) }, 'declined'],
  [{ ...asked, stoppedAt: ago(1) }, 'stopped'],
  [{ ...asked, stoppedAt: ago(1), declinedAt: ago(2) }, 'declined'],
  [{ ...asked, returnedAt: ago(2), declinedAt: ago(1), signedAt: ago(0.5) }, 'signed'],
])('%o is %s', (facts, state) => {
  expect(invitationState({ ...NONE, ...facts }, now)).toBe(state)
})

test('the database says of every history what the noun says of it', async () => {
  const organizer = await makeOrganizer()
  const { id, slug, edition } = await makeCampaign(organizer, 'states')
  const random = seeded(20_260_520)
  const names = Array.from({ length: 400 }, (_, at) => `Club ${at}`)
  const drafts = names.map((organization) => ({
    organization,
    email: null,
    language: 'en',
    partner: null,
    note: null,
  }))
  const ids = (await addInvitations(organizer, slug, drafts)) as string[]
  const expected = new Map<string, InvitationState>()
  for (const invitation of ids) {
    const some = (chance: number, days: number) =>
      random() < chance ? ago(random() * days * 2 - days) : null
    const past = (chance: number) => (random() < chance ? ago(random() * 15) : null)
    const deciding = some(0.3, 10)
    const facts: InvitationFacts = {
      ...{ sendAt: past(0.8), askedAt: past(0.7), remindedAt: past(0.3), returnedAt: past(0.15) },
      ...{
        unwantedAt: past(0.1),
        openedAt: past(0.4),
        decidingAt: deciding && ago(1),
        decidingUntil: deciding,
      },
      ...{ declinedAt: past(0.15), stoppedAt: past(0.15), signedAt: past(0.2) },
    }
    const { signedAt, ...columns } = facts
    await sql()`update invitations set ${sql()(columns)} where id = ${invitation}`
    if (signedAt)
      await sql()`
        insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, email_index, listed, signed_at,
          confirmed_at, number, invitation_id)
        select ${uuid()}, ${id}, e.id, 'organization', 'en', sha256('c'), sha256(${invitation}::bytea), true, ${signedAt},
          ${signedAt}, (select count(*) + 1 from signatures where campaign_id = ${id}), ${invitation}
        from editions e where e.hash = decode(${edition}, 'hex')`
    expected.set(invitation, invitationState(facts, now))
  }
  const page = await listAsked(organizer, slug, {}, null, 1000, now)
  if (typeof page === 'string') throw new Error(page)
  expect(page.items.map((one) => [one.organization, one.state])).toEqual(
    ids.map((one, at) => [names[at], expected.get(one)]),
  )
  const counts = await countAsked(id, now)
  const sum = (state: InvitationState) => [...expected.values()].filter((one) => one === state).length
  expect(new Set(expected.values()).size).toBe(11)
  for (const state of new Set(expected.values())) expect([state, counts[state]]).toEqual([state, sum(state)])
  const some = await listAsked(organizer, slug, { state: 'deciding' }, null, 1000, now)
  expect(typeof some !== 'string' && some.items).toHaveLength(counts.deciding)
})
