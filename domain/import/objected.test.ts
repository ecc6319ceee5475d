import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { askForCode } from '@/domain/objection/ask-for-code'
import { objectToSignature } from '@/domain/objection/object'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { faultsOf, importFile } from '@/testing/import'
import { ORGANIZATION, shownNames, signedAndChecked, startCampaign } from '@/testing/signer'

useTestDatabase()

test('no file brings back the name of an organization that said it did not sign', async () => {
  const campaign = await startCampaign('objected')
  await signedAndChecked(campaign)
  const [listed] = await sql()<{ record: string }[]>`
    select record from signatories where campaign_id = ${campaign.id}`
  const asked = { record: listed!.record, letter: campaign.slug, email: 'board@society.example' }
  const answer = await askForCode(asked, 'en')
  const code = (await readOutbox(campaign.id)).find(({ template }) => template === 'objection')!.code!
  expect(await objectToSignature((answer as { token: string }).token, code)).toBe('done')

  const name = ORGANIZATION.organization!
  const file = [
    'name',
    name.toUpperCase(),
    `The ${name}`,
    `${name} (IS)`,
    'Invented Soceity',
    'Other Body',
  ].join('\n')
  const organizer = await makeOrganizer()
  const { id } = await importFile(organizer, campaign.slug, file)
  expect(await shownNames(campaign)).toEqual(['Other Body'])
  const faults = await faultsOf(organizer, campaign.slug, id)
  expect(faults.map(([, refusal]) => refusal)).toEqual(Array.from({ length: 4 }, () => 'objected'))

  const elsewhere = await startCampaign('objected-elsewhere')
  await importFile(organizer, elsewhere.slug, `name\n${name}`)
  expect(await shownNames(elsewhere)).toEqual([name])
})
