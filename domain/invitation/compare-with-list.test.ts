import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addInvitations } from './add-invitations'
import { compareWithList } from './compare-with-list'

useTestDatabase()

const draft = (organization: string, email: string | null) => ({
  ...{ organization, email, language: 'en', partner: null, note: null },
})

test('who is on the list already is counted, and who only looks like it is named beside it', async () => {
  const who = await makeOrganizer()
  await makeCampaign(who, 'compared')
  const [id] = (await addInvitations(who, 'compared', [draft('River Guild', 'a@guild.example')])) as string[]
  const drafts = [
    draft('river guild', 'A@guild.example'),
    draft('The River-Guild Inc.', 'office@guild.example'),
    draft('Reed Club', 'a@guild.example'),
    draft('Canal Friends', null),
  ]
  expect(await compareWithList(who, 'compared', drafts)).toEqual({
    there: 1,
    alike: [1, 2].map((at) => ({ at, id, organization: 'River Guild' })),
  })
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await compareWithList(stranger, 'compared', drafts)).toEqual({ there: 0, alike: [] })
})
