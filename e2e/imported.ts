import { expect } from '@playwright/test'
import { checkImport } from '@/domain/import/check-import'
import type { Step } from '@/domain/import/steps'
import { findImport } from '@/domain/import/queries'
import { startImport } from '@/domain/import/start-import'
import { uploadImport } from '@/domain/import/upload-import'
import type { Organizer } from '@/domain/team/team'

/** An organization brought in from a file by the organizer's verbs; the site's worker takes the steps. The database stays open. */
export async function importOrganization(
  organizer: Organizer,
  slug: string,
  name: string,
  source: string,
): Promise<void> {
  const bytes = Buffer.from(`organization,country\n${name},Portugal\n`)
  const uploaded = await uploadImport(organizer, slug, { name: 'list.csv', bytes: [bytes] })
  if (typeof uploaded === 'string') throw new Error(uploaded)
  const { id } = uploaded
  const worked = (step: Step) =>
    expect
      .poll(async () => {
        const found = await findImport(organizer, slug, id)
        return typeof found === 'string' ? found : found.step
      })
      .toBe(step)
  await worked('mapping')
  expect(await checkImport(organizer, slug, id, { organization: 0, country: 1 })).toBe('done')
  await worked('checked')
  expect(await startImport(organizer, slug, id, source)).toBe('done')
  await worked('finished')
}
