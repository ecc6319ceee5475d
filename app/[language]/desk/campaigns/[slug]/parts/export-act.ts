import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import { type ExportFormat, type ExportRequest, readChoice } from '@/domain/signature/desk/signatures-file'
import { exportSignatures } from '@/domain/signature/desk/export-signatures'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { deskForm } from '../../../parts/desk-form'
import { tickedColumns } from './column-names'
import { filterQuery, readDeskFilter } from './signature-filter'
import { writeSignatures } from './signatures-file'

// Both files of a view, CSV and XLSX. Their addresses carry the view's filter, their form the choice of columns.

type Context = { params: Promise<{ language: string; slug: string }> }

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>

/** What a form asks for. */
function readRequest(address: string, form: Record<string, string>, format: ExportFormat): ExportRequest {
  const words = tickedColumns(form)
  const filter = readDeskFilter(Object.fromEntries(new URL(address).searchParams))
  return { filter, choice: readChoice(words, form.separator), format }
}

/** The page that a refused export comes back to, with the panel open. */
function pageOf(slug: string, request: ExportRequest): string {
  const query = new URLSearchParams(filterQuery(request.filter))
  query.set('export', 'again')
  return `${paths.deskSignatures(slug)}?${query}`
}

/** Streams the file that a form asks for. */
export function exportForm(format: ExportFormat) {
  return deskForm({
    page: ({ slug }: { slug: string }, form, { url }) => pageOf(slug, readRequest(url, form, format)),
    act: async (organizer, { place: { slug }, prefix, form, request }) => {
      const asked = readRequest(request.url, form, format)
      const now = new Date()
      const batches = await exportSignatures(organizer, slug, asked, now)
      if (typeof batches === 'string') return batches
      const language = pageLanguage(prefix, undefined)
      return new Response(streamText(writeSignatures(batches, asked, language)), {
        headers: {
          'content-type': TYPES[format],
          'content-disposition': `attachment; filename="${slug}-signatures-${now.toISOString().slice(0, 10)}.${format}"`,
          'cache-control': 'private, no-store',
        },
      })
    },
  })
}

/** Only the button hands a file out: a link, a prefetch or a scanner must not. */
export async function refuseLink(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix } = await params
  const sentence = translator(pageLanguage(prefix, undefined), 'desk')('exportByForm')
  return new Response(`${sentence}\n`, {
    status: 405,
    headers: { allow: 'POST', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
