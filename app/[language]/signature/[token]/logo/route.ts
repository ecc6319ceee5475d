import {
  againAt,
  BrokenUpload,
  readFieldsBefore,
  readUpload,
  seeOther,
  showAgain,
  wasTooLarge,
} from '@/app/parts/form'
import { uploadOwnLogo } from '@/domain/signature/logo/upload-own-logo'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Takes an organization's logo from its officer's own page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.signature(token))
  if (wasTooLarge(request)) {
    return showAgain(page, { values: {}, faults: { logo: 'logo-too-large' } }, 413)
  }
  const file = readUpload(request, 'logo')
  const fields = await readFieldsBefore(request)
  const alt = fields && (fields.alt ?? '')
  const result = await uploadOwnLogo(token, { alt, bytes: file?.bytes ?? null }).catch((error: unknown) => {
    if (error instanceof BrokenUpload) return 'logo-unreadable' as const
    throw error
  })
  if (result === 'done') return seeOther(`${inLanguage(language, paths.signature(token))}?done=logo#logo`)
  if (result === 'link-unknown' || result === 'not-possible') {
    const status = result === 'link-unknown' ? 404 : 409
    return showAgain(page, { values: {}, faults: {}, refusal: result }, status)
  }
  const field = result === 'logo-alt' ? 'alt' : 'logo'
  return showAgain(page, { values: alt === null ? {} : { alt }, faults: { [field]: result } }, 400)
}

/** Its address opened again leads to the page that the form is on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  return seeOther(inLanguage(language, paths.signature(token)))
}
