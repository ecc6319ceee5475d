import { seeOther } from '@/app/parts/form'
import { streamText } from '@/app/parts/stream'
import { whoIsAsking } from '@/auth'
import { findDeskFile } from '@/domain/delivery/desk-queries'
import { readFileParts } from '@/domain/delivery/files'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string; id: string; name: string }> }

/** A file of a delivery for the team, from the database part by part. Always a download: a page inside it is not a page of this site. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug, id, name } = await params
  const page = paths.deskDelivery(slug, id)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const file = await findDeskFile(organizer, slug, id, name)
  // The page says what is wrong: another team's campaign, an unknown delivery, files that are being made anew.
  if (typeof file === 'string') return seeOther(inLanguage(prefix, page))
  return new Response(streamText(readFileParts(file)), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
