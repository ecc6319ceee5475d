import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { joinSeries } from '@/domain/campaign/join-series'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { removePrivateLink, renewPrivateLink } from '@/domain/campaign/private-link'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { removeTranslation } from '@/domain/campaign/remove-translation'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { saveCategories } from '@/domain/campaign/save-categories'
import { saveTranslation } from '@/domain/campaign/save-translation'
import { removeFacePicture } from '@/domain/face/upload-picture'
import { renewPreviewLink } from '@/domain/face/preview-link'
import { saveFace } from '@/domain/face/save-face'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { listAsked } from '@/domain/invitation/ask-list'
import { stopInvitation } from '@/domain/invitation/stop-invitation'
import { exportAsked } from '@/domain/invitation/export-asked'
import { planInvitations } from '@/domain/invitation/plan-mails'
import { stopPlanned } from '@/domain/invitation/stop-mails'
import { storePasted } from '@/domain/invitation/stored-list'
import { saveInvitationWords } from '@/domain/invitation/words'
import { launchNow, setLaunch, stopLaunch } from '@/domain/campaign/set-launch'
import { cancelDelivery } from '@/domain/delivery/cancel-delivery'
import { deliver } from '@/domain/delivery/deliver'
import { listDeliveries } from '@/domain/delivery/desk-queries'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { previewDelivery } from '@/domain/delivery/preview-delivery'
import { recordSupport } from '@/domain/organization/record-support'
import { removeSupport } from '@/domain/organization/remove-support'
import { listImports } from '@/domain/import/queries'
import { undoImport } from '@/domain/import/undo-import'
import { uploadImport } from '@/domain/import/upload-import'
import { approveSignature } from '@/domain/review/approve'
import { askSigner } from '@/domain/review/ask'
import { openQueue } from '@/domain/review/queries'
import { holdForReason, rejectSignature } from '@/domain/review/set-aside'
import { undoDecision } from '@/domain/review/undo'
import { askForSealedFile } from '@/domain/sealed-file/ask-for-sealed-file'
import { cancelSealedFile } from '@/domain/sealed-file/cancel-sealed-file'
import { downloadSealedFile } from '@/domain/sealed-file/download-sealed-file'
import { listSealedFiles } from '@/domain/sealed-file/queries'
import { sealedAsk } from '@/testing/sealed-file'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { FIRST_CHOICE } from '@/domain/signature/desk/signatures-file'
import { exportSignatures } from '@/domain/signature/desk/export-signatures'
import { recordMembers } from '@/domain/signature/desk/record-members'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { removeLogo, uploadLogo } from '@/domain/signature/logo/upload-logo'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { NOW } from '@/testing/delivery'
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
  'open to collect': {
    by: ['owner'],
    run: (who, slug) => openCampaign(who, slug, new Date(), { launchesAt: '', launchesZone: '' }),
  },
  'set the launch': {
    by: ['owner'],
    run: (who, slug) => setLaunch(who, slug, { launchesAt: '2099-01-01T10:00', launchesZone: 'UTC' }),
  },
  'stop the launch': { by: ['owner'], run: (who, slug) => stopLaunch(who, slug) },
  'launch now': { by: ['owner'], run: (who, slug) => launchNow(who, slug) },
  'renew the private link': { by: ['owner'], run: (who, slug) => renewPrivateLink(who, slug) },
  'remove the private link': { by: ['owner'], run: (who, slug) => removePrivateLink(who, slug) },
  'renew the preview link': { by: ['owner', 'editor'], run: (who, slug) => renewPreviewLink(who, slug) },
  'save the look': {
    by: ['owner', 'editor'],
    run: (who, slug) => saveFace(who, slug, { ink: '', coalition: '' }),
  },
  'remove a logo of the look': {
    by: ['owner', 'editor'],
    run: (who, slug) => removeFacePicture(who, slug, 'logo'),
  },
  list: {
    by: ['owner', 'editor', 'reviewer', 'viewer'],
    run: (who, slug) => listDeskSignatures(who, slug, {}, null, 10),
  },
  check: { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => recordCheck(who, slug, nobody, check) },
  'take back': { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => takeBackCheck(who, slug, nobody) },
  'upload a logo': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => uploadLogo(who, slug, nobody, { alt: '', bytes: null }),
  },
  'remove a logo': { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => removeLogo(who, slug, nobody) },
  'open the review': { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => openQueue(who, slug, null) },
  approve: {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => approveSignature(who, slug, nobody, check),
  },
  'put on hold': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => holdForReason(who, slug, nobody, 'doubtful'),
  },
  reject: {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => rejectSignature(who, slug, nobody, 'doubtful'),
  },
  ask: { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => askSigner(who, slug, nobody, 'Who?') },
  'undo a decision': {
    by: ['owner', 'editor', 'reviewer'],
    run: (who, slug) => undoDecision(who, slug, undefined),
  },
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
  export: {
    by: ['owner', 'editor', 'reviewer', 'viewer'],
    run: (who, slug) => exportSignatures(who, slug, { filter: {}, choice: FIRST_CHOICE, format: 'csv' }),
  },
  'ask for a sealed file': {
    by: ['owner'],
    run: (who, slug) => askForSealedFile(who, slug, sealedAsk()),
  },
  'list sealed files': { by: ['owner'], run: (who, slug) => listSealedFiles(who, slug) },
  'stop a sealed file': { by: ['owner'], run: (who, slug) => cancelSealedFile(who, slug, nobody) },
  'download a sealed file': { by: ['owner'], run: (who, slug) => downloadSealedFile(who, slug, nobody) },
  'ask list': { by: ['owner', 'editor', 'reviewer'], run: (who, slug) => listAsked(who, slug, {}, null, 10) },
  'add to the ask list': { by: ['owner', 'editor'], run: (who, slug) => addInvitations(who, slug, []) },
  'plan invitations': { by: ['owner', 'editor'], run: (who, slug) => planInvitations(who, slug, 'now') },
  'stop invitations': { by: ['owner', 'editor'], run: (who, slug) => stopPlanned(who, slug) },
  'words of the invitation': {
    by: ['owner', 'editor'],
    run: (who, slug) => saveInvitationWords(who, slug, { en: 'Please sign.' }),
  },
  'change an invitation': { by: ['owner', 'editor'], run: (who, slug) => stopInvitation(who, slug, nobody) },
  'upload an ask list': {
    by: ['owner', 'editor'],
    run: (who, slug) => storePasted(who, slug, 'A, a@example.org'),
  },
  'export the ask list': { by: ['owner', 'editor'], run: (who, slug) => exportAsked(who, slug, {}) },
  'list deliveries': {
    by: ['owner', 'editor', 'reviewer', 'viewer'],
    run: (who, slug) => listDeliveries(who, slug),
  },
  'preview a delivery': { by: ['owner', 'editor'], run: (who, slug) => previewDelivery(who, slug, NOW) },
  'prepare a delivery': { by: ['owner', 'editor'], run: (who, slug) => prepareDelivery(who, slug, NOW) },
  'cancel a delivery': { by: ['owner', 'editor'], run: (who, slug) => cancelDelivery(who, slug, nobody) },
  deliver: { by: ['owner'], run: (who, slug) => deliver(who, slug, nobody) },
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
