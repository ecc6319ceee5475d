import { expect, test } from 'vitest'
import type { CategoryValues } from './category'
import { listCategories } from './queries'
import { saveCategories } from './save-categories'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'

useTestDatabase()

test('places are read in the digits of whoever types them; what is no place is the last one', async () => {
  const organizer = await makeOrganizer()
  const { id } = await makeCampaign(organizer, 'placed')
  const places = ['1e9', '-3', '٣', ' ２ ', '१', '']
  const categories = places.map((position, index): CategoryValues => ({
    ...{
      slug: null,
      kind: 'organization' as const,
      position,
      heading: { en: `Category ${index}` },
      remove: false,
    },
  }))
  expect(await saveCategories(organizer, 'placed', { kinds: 'both', categories })).toBe('done')
  expect((await listCategories(id)).map(({ heading }) => places[Number(heading.en!.at(-1))])).toEqual([
    ...['१', ' ２ ', '٣', '1e9', '-3', ''],
  ])
})
