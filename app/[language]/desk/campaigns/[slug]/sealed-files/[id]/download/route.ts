import { streamText } from '@/app/parts/stream'
import { downloadSealedFile } from '@/domain/sealed-file/download-sealed-file'
import { sealedForm, sealedPage } from '../../sealed-form'

/** Hands a built file out, by its button only: a link, a prefetch or a scanner must not. */
export const { GET, POST } = sealedForm({
  page: (place: { slug: string; id: string }) => sealedPage(place),
  act: async (organizer, { place: { slug, id } }) => {
    const found = await downloadSealedFile(organizer, slug, id)
    if (typeof found === 'string') return found
    return new Response(streamText(found.parts), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(found.size),
        'content-disposition': `attachment; filename="${found.name}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})
