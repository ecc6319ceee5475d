import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { importFile } from '@/testing/import'
import { signed, signedAndChecked, startCampaign } from '@/testing/signer'
import { countSignatures } from './counts'
import { countImported } from './imported'

useTestDatabase()

test('what organizers added is told apart from what was confirmed here, as long as it is listed', async () => {
  const campaign = await startCampaign('told-apart')
  const organizer = await makeOrganizer()
  expect(await countImported(campaign.id)).toBe(0)
  await signed(campaign)
  await signedAndChecked(campaign)
  const { id } = await importFile(organizer, campaign.slug, 'name\nAlpha Club\nBeta Club\nGamma Club')
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 4 })
  expect(await countImported(campaign.id)).toBe(3)
  const [first] = await sql()<{ id: string }[]>`select id from signatures where import_id = ${id} limit 1`
  expect(await takeBackCheck(organizer, campaign.slug, first!.id)).toBe('import-taken-off')
  expect(await countImported(campaign.id)).toBe(2)
  expect(await countImported((await startCampaign('told-apart-too')).id)).toBe(0)
})
