import { signedOutWithFile } from '@/app/[language]/desk/parts/act'
import { leadBack } from '@/app/[language]/desk/parts/desk-form'
import { refuseImport } from '../../parts/act'
import { BrokenUpload, readUpload, seeOther, wasTooLarge } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { uploadImport } from '@/domain/import/upload-import'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Takes an uploaded file; the worker reads it, and the import's page says how. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskImportNew(slug)
  const organizer = await whoIsAsking()
  if (!organizer) return signedOutWithFile(prefix, page)
  if (wasTooLarge(request)) return refuseImport(prefix, page, 'file-too-large')
  const file = readUpload(request, 'file')
  if (!file) return refuseImport(prefix, page, 'file-missing')
  const uploaded = await uploadImport(organizer, slug, file).catch((error: unknown) => {
    if (error instanceof BrokenUpload) return 'unreadable' as const
    throw error
  })
  return typeof uploaded === 'string'
    ? refuseImport(prefix, page, uploaded)
    : seeOther(inLanguage(prefix, paths.deskImport(slug, uploaded.id)))
}

export const GET = leadBack(({ slug }: { slug: string }) => paths.deskImportNew(slug))
