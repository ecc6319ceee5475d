import { refuse, seeDone, showRefusal, signedOutWithFile } from '@/app/[language]/desk/parts/act'
import { leadBack } from '@/app/[language]/desk/parts/desk-form'
import { BrokenUpload, readFieldsBefore, readUpload, wasTooLarge } from '@/app/parts/form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { isLogoRefusal, type LogoRefusal } from '@/domain/signature/logo/logo'
import { uploadLogo } from '@/domain/signature/logo/upload-logo'
import { paths } from '@/paths'
import { returnQuery } from '../../../parts/signature-filter'

type Place = { slug: string; id: string }
type Context = { params: Promise<Place & { language: string }> }

/** Takes an organization's logo from an organizer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug, id } = await params
  const organizer = await whoIsAsking()
  if (!organizer) return signedOutWithFile(prefix, paths.deskSignatures(slug))
  const tooLarge = wasTooLarge(request)
  const file = tooLarge ? null : readUpload(request, 'logo')
  const fields = tooLarge ? {} : await readFieldsBefore(request)
  const alt = fields && (fields.alt ?? '')
  const page = paths.deskSignatures(slug) + returnQuery(fields?.back)
  const result = tooLarge
    ? ('logo-too-large' as const)
    : await uploadLogo(organizer, slug, id, { alt, bytes: file?.bytes ?? null }).catch(unreadable)
  if (result === 'done') return seeDone(prefix, page, 'logo-added')
  if (!isLogoRefusal(result)) return refuse(prefix, page, result)
  return refuseLogo(prefix, page, result, alt ?? '')
}

function refuseLogo(prefix: string, page: string, refusal: LogoRefusal, alt: string): Response {
  const sentence = logoSentence(pageLanguage(prefix, undefined), refusal, alt)
  return showRefusal(prefix, page, { sentence, status: refusal === 'logo-too-large' ? 413 : 400 })
}

function unreadable(error: unknown): LogoRefusal {
  if (error instanceof BrokenUpload) return 'logo-unreadable'
  throw error
}

export const GET = leadBack(({ slug }: Place) => paths.deskSignatures(slug))
