import { sql } from '@/db/client'
import { checkImport } from '@/domain/import/check-import'
import { startImport } from '@/domain/import/start-import'
import { uploadImport } from '@/domain/import/upload-import'
import { workOnImports } from '@/domain/import/work'
import type { Organizer } from '@/domain/team/team'
import type { Plan } from './plan'

// A list from elsewhere, as an organizer uploads it. Today: the worker's steps below take every import that waits.

/** In the order of the file's columns. */
const MAPPING = { organization: 0, country: 1, category: 2, website: 3 }

/** Uploads, checks and imports the plan's file; an interrupted one is taken up where it was. */
export async function importAll(organizer: Organizer, plan: Plan, campaignId: string): Promise<void> {
  if (!plan.imports) return
  const { slug } = plan.letter
  const { file, source } = plan.imports
  const id = (await findImport(campaignId))?.id ?? (await upload(organizer, slug, file))
  await workOnImports()
  await checkImport(organizer, slug, id, MAPPING)
  await workOnImports()
  await startImport(organizer, slug, id, source)
  await workOnImports()
  if (!(await findImport(campaignId))?.finished)
    throw new Error('The import of the demonstration did not end')
}

async function upload(organizer: Organizer, slug: string, file: string): Promise<string> {
  const uploaded = await uploadImport(organizer, slug, { name: 'congress.csv', bytes: [Buffer.from(file)] })
  if (typeof uploaded === 'string') throw new Error(uploaded)
  return uploaded.id
}

async function findImport(campaignId: string) {
  const [found] = await sql()<{ id: string; finished: boolean }[]>`
    select id, finished_at is not null as finished from imports where campaign_id = ${campaignId}
    order by uploaded_at limit 1`
  return found
}
