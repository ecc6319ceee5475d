import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findCampaign } from '@/domain/campaign/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { findHeading } from './headings'

useTestDatabase()

test('a signature’s category is told by its heading: in the page’s language, else in the letter’s', async () => {
  const { id, slug } = await makeCampaign(await makeOrganizer(), 'headings')
  await sql()`
    insert into categories (id, campaign_id, kind, slug, position, heading)
    values (gen_random_uuid(), ${id}, 'person', 'experts', 1, '{"en":"Experts","fr":"Experts invités"}')`
  const campaign = (await findCampaign(slug))!
  expect(await findHeading({ category: 'experts', campaign }, 'fr')).toBe('Experts invités')
  expect(await findHeading({ category: 'experts', campaign }, 'ja')).toBe('Experts')
  expect(await findHeading({ category: null, campaign }, 'fr')).toBeNull()
})
