import { refuse, seeDone, showRefusal } from '@/app/[language]/desk/parts/act'
import { pageLanguage } from '@/app/parts/page-language'
import { saveInvitationWords } from '@/domain/invitation/words'
import { paths } from '@/paths'
import { askForm } from '../../parts/act'
import { askSentence, askStatus } from '../../parts/refusals'

const FIELD = 'text-'

/** Keeps the organizers' words in every language of the form. */
export const { GET, POST } = askForm({
  page: ({ slug }: { slug: string }) => paths.deskInvitationWords(slug),
  act: async (organizer, { place: { slug }, form, prefix, page }) => {
    const texts = Object.entries(form).flatMap(([name, text]) =>
      name.startsWith(FIELD) ? [[name.slice(FIELD.length), text] as const] : [],
    )
    const saved = await saveInvitationWords(organizer, slug, Object.fromEntries(texts), form)
    if (saved === 'done') return seeDone(prefix, page, 'words-saved')
    if (saved === 'changed-meanwhile') return refuse(prefix, page, saved, { values: form })
    if (typeof saved === 'string') return saved
    const { refusal, language } = saved
    const sentence = askSentence(pageLanguage(prefix, undefined), refusal, form[FIELD + language])
    const shown = { values: form, field: FIELD + language }
    return showRefusal(prefix, page, { sentence, status: askStatus(refusal) }, shown)
  },
})
