import { seeOther } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import { exportAsked } from '@/domain/invitation/export-asked'
import { inLanguage, paths } from '@/paths'
import { askForm } from '../parts/act'
import { askQuery, readAskFilter } from '../parts/ask-filter'
import { writeAskList } from '../parts/ask-file'
import { refuseLink } from '../../parts/export-act'

const filterIn = (address: string) => readAskFilter(Object.fromEntries(new URL(address).searchParams))

/** The ask list as CSV, as far as its page's filter lets it through. */
export const { POST } = askForm({
  page: ({ slug }: { slug: string }, _, { url }) => paths.deskInvitations(slug) + askQuery(filterIn(url)),
  act: async (organizer, { place: { slug }, prefix, page, request }) => {
    const now = new Date()
    const batches = await exportAsked(organizer, slug, filterIn(request.url), now)
    if (batches === 'sign-in-again')
      return seeOther(`${inLanguage(prefix, paths.signIn(page))}&problem=fresh`)
    if (typeof batches === 'string') return batches
    const name = `${slug}-private-ask-list-${now.toISOString().slice(0, 10)}.csv`
    return new Response(streamText(writeAskList(batches, pageLanguage(prefix, undefined))), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})

export const GET = refuseLink
