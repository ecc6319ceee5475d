import type { ImportContext } from '../../parts/act'
import { writeFaultsCsv } from './faults-csv'
import { seeOther } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import { whoIsAsking } from '@/auth'
import { findImport } from '@/domain/import/queries'
import { streamFaults } from '@/domain/import/faulty-rows'
import { inLanguage, paths } from '@/paths'

/** The rows that were not taken, as a file to mend and import. */
export async function GET(_: Request, { params }: ImportContext): Promise<Response> {
  const { language: prefix, slug, id } = await params
  const page = paths.deskImport(slug, id)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const found = await findImport(organizer, slug, id)
  const batches = await streamFaults(organizer, slug, id)
  // The page says what is wrong: another team's campaign, a role, an unknown import.
  if (typeof found === 'string' || typeof batches === 'string') return seeOther(inLanguage(prefix, page))
  return new Response(streamText(writeFaultsCsv(found, batches, pageLanguage(prefix, undefined))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-rows-to-look-at.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
