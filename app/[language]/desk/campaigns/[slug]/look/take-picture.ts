import { refuse, seeDone, showRefusal, signedOutWithFile } from '@/app/[language]/desk/parts/act'
import { BrokenUpload, readUpload, wasTooLarge } from '@/app/parts/form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { type FaceUse, SHARED_LIMITS } from '@/domain/face/face'
import { uploadFacePicture } from '@/domain/face/upload-picture'
import { isLogoRefusal, type LogoRefusal } from '@/domain/signature/logo/logo'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { refuseClosed } from './refuse-closed'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Takes a picture of a letter's own. */
export function takePicture(use: FaceUse) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { language: prefix, slug } = await params
    const page = paths.deskFace(slug)
    const organizer = await whoIsAsking()
    if (!organizer) return signedOutWithFile(prefix, page)
    const file = wasTooLarge(request) ? null : readUpload(request, use)
    const result = wasTooLarge(request)
      ? ('logo-too-large' as const)
      : await uploadFacePicture(organizer, slug, use, file?.bytes ?? null).catch(unreadable)
    if (result === 'done') return seeDone(prefix, page, use === 'logo' ? 'face-logo' : 'face-picture')
    if (result === 'already-closed') return refuseClosed(prefix, page)
    if (!isLogoRefusal(result)) return refuse(prefix, page, result)
    const sentence = sentenceOf(pageLanguage(prefix, undefined), use, result)
    return showRefusal(prefix, page, { sentence, status: statusOf(result) }, { field: use })
  }
}

const statusOf = (refusal: LogoRefusal) => (refusal === 'logo-too-large' ? 413 : 400)

/** Why a picture was not taken; a logo's sentences where they name none. */
function sentenceOf(language: string, use: FaceUse, refusal: LogoRefusal): string {
  if (use === 'logo') return logoSentence(language, refusal)
  const t = translator(language, 'face')
  if (refusal === 'logo-missing') return t('pictureMissing')
  if (refusal === 'logo-kind' || refusal === 'logo-svg') return t('pictureKind')
  if (refusal === 'logo-unreadable') return t('pictureUnreadable')
  return logoSentence(language, refusal, '', SHARED_LIMITS)
}

function unreadable(error: unknown): LogoRefusal {
  if (error instanceof BrokenUpload) return 'logo-unreadable'
  throw error
}
