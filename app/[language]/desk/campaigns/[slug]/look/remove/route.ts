import { showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { pageLanguage } from '@/app/parts/page-language'
import { removeFacePicture } from '@/domain/face/upload-picture'
import { isLogoRefusal } from '@/domain/signature/logo/logo'
import { paths } from '@/paths'
import { refuseClosed } from '../refuse-closed'

/** Takes a picture of a letter's own away. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskFace(slug),
  act: async (organizer, { place, prefix, page, form }) => {
    const { use } = form
    if (use !== 'logo' && use !== 'picture') return 'unreadable'
    const result = await removeFacePicture(organizer, place.slug, use)
    if (result === 'already-closed') return refuseClosed(prefix, page)
    if (!isLogoRefusal(result)) return result
    const sentence = logoSentence(pageLanguage(prefix, undefined), result)
    return showRefusal(prefix, page, { sentence, status: 400 })
  },
  done: 'face-saved',
})
