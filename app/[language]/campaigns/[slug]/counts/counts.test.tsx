import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { NO_PREFIX } from '@/paths'
import { useTestDatabase } from '@/testing/database'
import { startCampaign } from '@/testing/signer'
import CountPage from './[moment]/page'

useTestDatabase()

test('the page of a count says when it was recorded, and where the nearest is', async () => {
  const { id, slug } = await startCampaign('counts-pages')
  await sql()`insert into count_history values (${id}, '2026-02-03T14:00Z', 1, 1, 1, 1)`
  await sql()`insert into count_hours values ('2026-02-03T15:00Z')`
  const at = (moment: string) => ({ params: Promise.resolve({ language: NO_PREFIX, slug, moment }) })
  const read = async (moment: string) => renderToStaticMarkup(await CountPage(at(moment)))
  expect(await read('2026-02-03T15:00Z')).toContain('Nothing had changed since 3 February 2026')
  expect(await read('2026-02-03T17:00Z')).toContain(`href="/campaigns/${slug}/counts/2026-02-03T15:00Z"`)
})
