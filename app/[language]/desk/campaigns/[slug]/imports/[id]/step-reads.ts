import type { Organizer } from '@/domain/team/team'
import type { ImportProps } from './under-way'
import { listCategories } from '@/domain/campaign/queries'
import { type FaultyRow, streamFaults } from '@/domain/import/faulty-rows'
import type { Category } from '@/domain/import/match-category'
import { FAULTS_SHOWN } from './faults'

type Asked = Pick<ImportProps, 'slug' | 'found'> & { organizer: Organizer }

/** Organization's categories; here their slug is enough to tell them apart. */
export async function categoriesOf(campaignId: string): Promise<Category[]> {
  const all = await listCategories(campaignId)
  return all.filter(({ kind }) => kind === 'organization').map((one) => ({ ...one, id: one.slug }))
}

/** The first rows that were not added, as many as the page shows. */
export async function faultsOf({ organizer, slug, found }: Asked): Promise<FaultyRow[]> {
  const batches = await streamFaults(organizer, slug, found.id, FAULTS_SHOWN)
  if (typeof batches === 'string') return []
  for await (const batch of batches) return batch
  return []
}
