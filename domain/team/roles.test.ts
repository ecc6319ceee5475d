import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { joinSeries } from '@/domain/campaign/join-series'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { removeTranslation } from '@/domain/campaign/remove-translation'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { saveCategories } from '@/domain/campaign/save-categories'
import { saveTranslation } from '@/domain/campaign/save-translation'
import { recordSupport, removeSupport } from '@/domain/organization/support'
import { listImports } from '@/domain/import/queries'
import { undoImport } from '@/domain/import/undo-import'
import { uploadImport } from '@/domain/import/upload-import'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { everything } from '@/domain/signature/desk/signatures-file'
import { exportSignatures } from '@/domain/signature/desk/export-signatures'
import { recordMembers } from '@/domain/signature/desk/record-members'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addOrganizer, removeOrganizer } from './add-organizer'
import { reachCampaign } from './membership'
import type { Organizer, Role } from './team'

useTestDatabase()

const nobody = '00000000-0000-7000-8000-000000000000'
const check = { source: 'Register', note: '' }

/** What an organizer of a role gets from each verb on an open campaign: 'not-permitted', or anything else. */
const acts: Record<string, { by: Role[]; run: (who: Organizer, slug: string) => Promise<unknown> }> = {
  save: { by: ['owner', 'editor'], run: (who, slug) => saveCampaign(who, slug, { ...DRAFT, slug }) },
  'save translation': {
    by: ['owner', 'editor'],
    run: (who, slug) => saveTranslation(who, slug, { ...DRAFT, language: 'de' }),
  },
  'publish translation': {
    by: ['owner', 'editor'],
    run: (who, slug) => publishTranslation(who, slug, { ...DRAFT, language: 'de' }),
  },
  'remove translation': {
    by: ['owner', 'editor'],
    run: (who, slug) => removeTranslation(who, slug, 'de'),
  },
  'publish edition': { by: ['owner'], run: (who, slug) => publishEdition(who, slug, DRAFT) },
  'save categories': {
    by: ['owner', 'editor'],
    run: (who, slug) => saveCategories(who, slug, { kinds: 'both', categories: [] }),
  },
  'join a series': { by: ['owner', 'editor'], run: (who, slug) => joinSeries(who, slug, '') },
  open: { by: ['owner'], run: (who, slug) => openCampaign(who, slug) },
  list: {
    by: ['owner', 'editor', 'reviewer', 'viewer'],
    run: (who, slug) => listDeskSignatures(who, slug, {}, null, 10),
  },
  check: { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => recordCheck(who, slug, nobody, check) },
  'take back': { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => takeBackCheck(who, slug, nobody) },
  'record members': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => recordMembers(who, slug, nobody, 'A'),
  },
  'record support': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => recordSupport(who, slug, { kind: '', organization: '', source: '', day: '' }),
  },
  'remove support': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => removeSupport(who, slug, nobody),
  },
  'list imports': { by: ['owner', 'editor'], run: (who, slug) => listImports(who, slug) },
  import: {
    by: ['owner', 'editor'],
    run: (who, slug) => uploadImport(who, slug, { name: 'a.csv', bytes: [Buffer.from('name\nA\n')] }),
  },
  'undo import': { by: ['owner', 'editor'], run: (who, slug) => undoImport(who, slug, nobody) },
  export: { by: ['owner'], run: (who, slug) => exportSignatures(who, slug, everything('csv')) },
  close: { by: ['owner'], run: (who, slug) => closeCampaign(who, slug) },
}

const roles: Role[] = ['viewer', 'reviewer', 'editor', 'owner']

test.each(Object.entries(acts))(
  '%s: each role gets what the policy gives it, a stranger finds nothing',
  async (name, act) => {
    const slug = `roles-${name.replaceAll(' ', '-')}`
    const campaign = await makeCampaign(await makeOrganizer(), slug)
    const stranger = await makeOrganizer('stranger@example.org')
    expect(await act.run(stranger, slug)).toBe('campaign-unknown')
    expect(await act.run(stranger, 'no-such-campaign')).toBe('campaign-unknown')
    for (const role of roles) {
      const who = await makeOrganizer(`${role}@example.org`)
      await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})`
      const answer = await act.run(who, slug)
      expect([role, answer === 'not-permitted']).toEqual([role, !act.by.includes(role)])
    }
  },
)

test('an organizer who is removed reaches nothing any more; the only owner of a campaign stays', async () => {
  const owner = await makeOrganizer('owner-alone@example.org')
  await makeCampaign(owner, 'alone')
  expect(await removeOrganizer(owner.email)).toEqual({ onlyOwnerOf: ['alone'] })
  expect(await addOrganizer('guest@example.org')).toBe('added')
  expect(await addOrganizer('GUEST@example.org')).toBe('there-already')
  const guest = await makeOrganizer('guest@example.org')
  expect(await removeOrganizer('guest@example.org')).toBe('removed')
  expect(await removeOrganizer('guest@example.org')).toBe('unknown')
  expect(await reachCampaign(sql(), guest, 'alone', 'see-desk')).toBe('campaign-unknown')
})
