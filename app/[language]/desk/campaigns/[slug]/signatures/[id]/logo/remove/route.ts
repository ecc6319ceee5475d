import { showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { pageLanguage } from '@/app/parts/page-language'
import { isLogoRefusal } from '@/domain/signature/logo/logo'
import { removeLogo } from '@/domain/signature/logo/upload-logo'
import { paths } from '@/paths'
import { returnQuery } from '../../../../parts/signature-filter'

/** Takes an organization's logo away. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string; id: string }, { back }) => paths.deskSignatures(slug) + returnQuery(back),
  act: async (organizer, { place, prefix, page }) => {
    const result = await removeLogo(organizer, place.slug, place.id)
    if (!isLogoRefusal(result)) return result
    const sentence = logoSentence(pageLanguage(prefix, undefined), result)
    return showRefusal(prefix, page, { sentence, status: 400 })
  },
  done: 'logo-removed',
})
