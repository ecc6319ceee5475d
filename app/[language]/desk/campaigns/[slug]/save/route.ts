import { seeDone } from '../../../parts/act'
import { deskForm } from '../../../parts/desk-form'
import { readDraft } from '../../../parts/draft-form'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { paths } from '@/paths'

/** Saves what was typed on the page "edit". */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskEdit(slug),
  typed: (form) => ({ ...readDraft(form), seen: form.seen ?? '', began: form.began ?? '' }),
  alone: true,
  act: async (organizer, { place, typed, prefix }) => {
    const { began: _, ...draft } = typed
    const saved = await saveCampaign(organizer, place.slug, draft)
    if (typeof saved === 'string' || 'faults' in saved) return saved
    return seeDone(prefix, paths.deskEdit(saved.slug), 'saved')
  },
})
