import { seeOther } from '@/app/parts/form'
import { letterHtml } from '@/app/parts/letter-html'
import { streamText } from '@/app/parts/stream'
import { whoIsAsking } from '@/auth'
import { packFolder } from '@/bundle/frozen/pack-folder'
import { writeFolder } from '@/bundle/frozen/write-folder'
import { readFrozen } from '@/domain/frozen/read-frozen'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** A closed letter with its list and its deliveries as one static folder, packed while it is made. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskCampaign(slug)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const now = new Date()
  const frozen = await readFrozen(
    organizer,
    slug,
    (text, language) => letterHtml(text, language, 'desk'),
    now,
  )
  // The page offers it to whom it is for, once there is something to freeze.
  if (typeof frozen === 'string') return seeOther(inLanguage(prefix, page))
  const folder = `${slug}-${now.toISOString().slice(0, 10)}`
  return new Response(streamText(packFolder(folder, writeFolder(frozen), now)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${folder}.zip"`,
      'cache-control': 'private, no-store',
    },
  })
}
