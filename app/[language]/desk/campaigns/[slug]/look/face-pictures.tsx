import { described, Field } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { Logo } from '@/app/parts/logo'
import { PlainImage } from '@/app/parts/plain-image'
import { type FaceUse, SHARED_LIMITS } from '@/domain/face/face'
import type { DeskFace, DeskPicture } from '@/domain/face/queries'
import { LOGO_LIMITS } from '@/domain/signature/logo/logo'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { cutOf } from './cut'

const TYPES = '.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp'

type Props = {
  slug: string
  face: DeskFace
  /** The letter is closed: its pictures stand. */
  over: boolean
  again: FormAgain | null
  language: string
  prefix: string
}

/** The coalition's logo and the picture for sharing: what there is, uploading another one, taking it away. */
export function FacePictures({ slug, face, ...props }: Props) {
  const of = (use: FaceUse) => face.pictures.find((one) => one.use === use)
  const t = translator(props.language, 'face')
  const [logo, picture] = [of('logo'), of('picture')]
  return (
    <>
      <Part {...{ slug, ...props }} use="logo" stored={logo}>
        {logo && (
          <p className="mb-3">
            <Logo
              logo={{ ...logo, address: paths.faceFile(slug, logo.file), alt: face.coalition ?? t('logo') }}
            />
          </p>
        )}
        {logo && !face.coalition && <p className="mb-3">{t('logoNeedsName')}</p>}
      </Part>
      <Part {...{ slug, ...props }} use="picture" stored={picture}>
        {picture && <Shared {...{ slug, picture, language: props.language }} />}
      </Part>
    </>
  )
}

function Shared({ slug, picture, language }: { slug: string; picture: DeskPicture; language: string }) {
  const t = translator(language, 'face')
  const { file, width, height } = picture
  const cut = cutOf(picture)
  const percent = cut.share.toLocaleString(language, { style: 'percent' })
  return (
    <figure className="mb-3">
      <PlainImage
        className="border-rule h-auto w-full rounded-md border"
        src={paths.faceFile(slug, file)}
        alt={t('pictureNow')}
        width={width}
        height={height}
      />
      <figcaption className="mt-1 text-sm">{t(cut.at, { percent })}</figcaption>
    </figure>
  )
}

type PartProps = Omit<Props, 'face'> & {
  use: FaceUse
  stored: DeskPicture | undefined
  children: React.ReactNode
}

function Part({ slug, over, again, language, prefix, use, stored, children }: PartProps) {
  const t = translator(language, 'face')
  const { bytes, most } = use === 'logo' ? LOGO_LIMITS : SHARED_LIMITS
  const hint = translator(language, 'logo')('fileHint', { megabytes: bytes / 1024 / 1024, most })
  const upload = use === 'logo' ? paths.deskFaceLogo(slug) : paths.deskFacePicture(slug)
  const error = again?.faults[use]
  return (
    <section aria-labelledby={`part-${use}`}>
      <h2 id={`part-${use}`} className="mb-2 text-xl">
        {t(use)}
      </h2>
      <p className="mb-3">{t(`${use}Lead`)}</p>
      {children}
      {!over && (
        <form method="post" encType="multipart/form-data" action={inLanguage(prefix, upload)}>
          <Field name={use} label={t('file')} hint={hint} error={error}>
            <input className="input" type="file" accept={TYPES} {...described(use, { hint, error })} />
          </Field>
          <button className="button-quiet">{t('upload')}</button>
        </form>
      )}
      {!over && stored && (
        <form method="post" action={inLanguage(prefix, paths.deskFaceRemove(slug))} className="mt-3">
          <button className="button-quiet" name="use" value={use}>
            {t(use === 'logo' ? 'removeLogo' : 'removePicture')}
          </button>
        </form>
      )}
    </section>
  )
}
