import type { Organizer } from '@/domain/team/team'
import { isLanguageTag } from '@/domain/text/language'
import { findMissingTexts } from '@/domain/update/missing-texts'
import { tryUpdate } from '@/domain/update/try-update'
import { saveUpdate } from '@/domain/update/write-update'
import { seeDone } from '@/app/[language]/desk/parts/act'
import { seeOther } from '@/app/parts/form'
import { inLanguage, paths } from '@/paths'
import { incompleteAgain, type Place, textsAgain, updateForm, versionIn } from '../../parts/act'
import { textsIn } from '../../parts/texts-in'

const page = ({ slug, id }: Place) => paths.deskUpdate(slug, id)

/** Saves the draft, in every language of the form; then does what else its button says, with what is saved. */
export const { GET, POST } = updateForm({
  page,
  act: async (organizer, { place, form, prefix }) => {
    const saved = await saveUpdate(organizer, place, { texts: textsIn(form), version: versionIn(form) })
    if (typeof saved !== 'string') return textsAgain(prefix, page(place), form, saved.faults)
    return saved === 'done' ? goOn(organizer, place, form, prefix) : saved
  },
})

async function goOn(organizer: Organizer, place: Place, form: Record<string, string>, prefix: string) {
  const { step, language = '' } = form
  const { slug, id } = place
  if (step !== 'preview' && step !== 'test' && step !== 'send') return seeDone(prefix, page(place), 'saved')
  if (step !== 'send' && !isLanguageTag(language)) return 'language-unknown'
  const missing = await findMissingTexts(id, step === 'send' ? undefined : language)
  if (Object.keys(missing).length > 0) return incompleteAgain(prefix, page(place), form, missing)
  if (step === 'send') return seeOther(inLanguage(prefix, paths.deskUpdateSend(slug, id)))
  if (step === 'preview')
    return seeOther(
      `${inLanguage(prefix, paths.deskUpdatePreview(slug, id))}?in=${encodeURIComponent(language)}`,
    )
  const tried = await tryUpdate(organizer, place, language)
  return tried === 'done' ? seeDone(prefix, page(place), 'tested') : tried
}
