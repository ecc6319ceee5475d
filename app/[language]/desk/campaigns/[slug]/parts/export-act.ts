import { seeOther } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import {
  everything,
  type ExportFormat,
  type ExportRequest,
  isEverything,
  privateChoices,
  readChoice,
} from '@/domain/signature/desk/signatures-file'
import { exportSignatures } from '@/domain/signature/desk/export-signatures'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { deskForm } from '../../../parts/desk-form'
import { filterQuery, readDeskFilter } from './signature-filter'
import { writeSignatures } from './signatures-file'

// Both files of a view, CSV and XLSX. Their addresses carry the view's filter, their form the choice of columns.

type Context = { params: Promise<{ language: string; slug: string }> }

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>

/** Before the name of a column in the panel's form. */
export const COLUMN = 'column.'

/** What a form asks for. One without a view is the button on the campaign's page: everything that is confirmed. */
function readRequest(address: string, form: Record<string, string>, format: ExportFormat): ExportRequest {
  if (form.view === undefined) return everything(format)
  const words = Object.keys(form).flatMap((name) =>
    name.startsWith(COLUMN) ? [name.slice(COLUMN.length)] : [],
  )
  const filter = readDeskFilter(Object.fromEntries(new URL(address).searchParams))
  return { filter, choice: readChoice(words, form.separator), format }
}

/** The page that a refused export comes back to; what is private and was chosen stays chosen. */
function pageOf(slug: string, request: ExportRequest): string {
  if (isEverything(request)) return paths.deskCampaign(slug)
  const query = new URLSearchParams(filterQuery(request.filter))
  query.set('export', privateChoices(request.choice).join('.'))
  return `${paths.deskSignatures(slug)}?${query}`
}

/** Says that a file holds e-mail addresses or names that are not public: it must not be passed on by mistake. */
function fileName(slug: string, request: ExportRequest, now: Date): string {
  const what = privateChoices(request.choice).length > 0 ? 'private' : 'signatures'
  return `${slug}-${what}-${now.toISOString().slice(0, 10)}`
}

/** Streams the file that a form asks for. */
export function exportForm(format: ExportFormat) {
  return deskForm({
    page: ({ slug }: { slug: string }, form, { url }) => pageOf(slug, readRequest(url, form, format)),
    act: async (organizer, { place: { slug }, prefix, page, form, request }) => {
      const asked = readRequest(request.url, form, format)
      const now = new Date()
      const batches = await exportSignatures(organizer, slug, asked, now)
      if (batches === 'sign-in-again')
        return seeOther(`${inLanguage(prefix, paths.signIn(page))}&problem=fresh`)
      if (typeof batches === 'string') return batches
      const language = pageLanguage(prefix, undefined)
      return new Response(streamText(writeSignatures(batches, asked, language)), {
        headers: {
          'content-type': TYPES[format],
          'content-disposition': `attachment; filename="${fileName(slug, asked, now)}.${format}"`,
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
