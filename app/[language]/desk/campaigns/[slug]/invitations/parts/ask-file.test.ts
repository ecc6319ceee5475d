import { expect, test } from 'vitest'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { exportAsked } from '@/domain/invitation/export-asked'
import { INVITATION_FIELDS } from '@/domain/invitation/invitation'
import { guessColumns } from '@/domain/invitation/list-columns'
import { readList } from '@/domain/invitation/read-list'
import { addList, findList, storeUploaded } from '@/domain/invitation/stored-list'
import { EXPORT_COLUMNS } from '@/domain/signature/desk/signatures-file'
import { INTERFACE_LANGUAGES, translator } from '@/messages/translator'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { writeAskList } from './ask-file'

useTestDatabase()

test.each(INTERFACE_LANGUAGES)(
  'our own file in %s comes back: nothing is lost, nobody is new',
  async (language) => {
    const who = await makeOrganizer()
    const slug = `file-${language}`
    await makeCampaign(who, slug)
    const asked = { organization: 'River Guild', email: 'a@guild.example', language: 'de' }
    const texts = { partner: '@partner', note: '+49 30 1, call first' }
    await addInvitations(who, slug, [
      { ...asked, ...texts },
      { organization: 'Reed Club', email: null, language: 'pt-BR', partner: null, note: '-' },
    ])
    const batches = await exportAsked(who, slug, {})
    if (typeof batches === 'string') throw new Error(batches)
    let file = ''
    for await (const piece of writeAskList(batches, language)) file += piece
    const stored = await storeUploaded(who, slug, { name: 'list.csv', bytes: [Buffer.from(file)] })
    if (typeof stored === 'string') throw new Error(stored)
    const list = await readList((await findList(who, slug, stored.id))!, { columns: null, language: 'en' })
    expect(list.columns.filter(Boolean)).toEqual(INVITATION_FIELDS)
    expect(list.good.map(({ draft }) => draft)).toEqual([
      { ...asked, ...texts },
      { organization: 'Reed Club', email: null, language: 'pt-BR', partner: null, note: '-' },
    ])
    const choice = { columns: null, language: 'en' }
    expect(await addList(who, slug, stored.id, choice)).toEqual({ added: 0, there: 2, faulty: 0 })
  },
)

const ROW: Record<string, string> = {
  ...{ number: '1', kind: 'organization', standing: 'listed', name: 'Ana Rey', organization: 'River Guild' },
  ...{ email: 'a@guild.example', country: 'PT', language: 'pt', signedAt: '2026-05-01T10:00:00.000Z' },
}

test.each(INTERFACE_LANGUAGES)('whom signatures exported in %s name can be asked', async (language) => {
  const t = translator(language, 'exports')
  for (const headings of [EXPORT_COLUMNS.map((column) => t(`column.${column}`)), [...EXPORT_COLUMNS]]) {
    const { columns } = await guessColumns([headings, EXPORT_COLUMNS.map((column) => ROW[column] ?? '')])
    for (const field of ['organization', 'email', 'language'] as const)
      expect([field, columns.indexOf(field)]).toEqual([field, EXPORT_COLUMNS.indexOf(field)])
  }
})
