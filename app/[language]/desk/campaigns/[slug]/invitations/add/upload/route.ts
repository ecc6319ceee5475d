import { signedOutWithFile } from '@/app/[language]/desk/parts/act'
import { leadBack } from '@/app/[language]/desk/parts/desk-form'
import { BrokenUpload, readUpload, seeOther, wasTooLarge } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { storeUploaded } from '@/domain/invitation/stored-list'
import { inLanguage, paths } from '@/paths'
import { refuseAsking } from '../../parts/act'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Takes a file of organizations to ask; the page of the list says how it is read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskInvitationAdd(slug)
  const organizer = await whoIsAsking()
  if (!organizer) return signedOutWithFile(prefix, page)
  if (wasTooLarge(request)) return refuseAsking(prefix, page, 'file-too-large')
  const file = readUpload(request, 'file')
  if (!file) return refuseAsking(prefix, page, 'file-missing')
  const stored = await storeUploaded(organizer, slug, file).catch((error: unknown) => {
    if (error instanceof BrokenUpload) return 'unreadable' as const
    throw error
  })
  return typeof stored === 'string'
    ? refuseAsking(prefix, page, stored)
    : seeOther(inLanguage(prefix, paths.deskInvitationList(slug, stored.id)))
}

export const GET = leadBack(({ slug }: { slug: string }) => paths.deskInvitationAdd(slug))
