import { seeDone } from '@/app/[language]/desk/parts/act'
import { askForSealedFile } from '@/domain/sealed-file/ask-for-sealed-file'
import { faultsAgain, readAsk, sealedForm, sealedPage } from '../sealed-form'

/** Asks for a file with what is private; the worker builds it. */
export const { GET, POST } = sealedForm({
  page: sealedPage,
  act: async (organizer, { place: { slug }, prefix, page, form }) => {
    const asked = await askForSealedFile(organizer, slug, readAsk(form))
    if (typeof asked === 'string') return asked
    return 'faults' in asked
      ? faultsAgain(prefix, page, form, asked.faults)
      : seeDone(prefix, page, 'sealed-asked')
  },
})
