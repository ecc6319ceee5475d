import { LOGO_LIMITS } from '@/domain/signature/logo/logo'
import type { OwnLogo } from '@/domain/signature/logo/queries'
import { translator } from '@/messages/translator'
import { described, Field } from './field'
import { Logo } from './logo'

const TYPES = '.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp'

type Props = {
  /** Tells the fields of several such forms on a page apart. */
  id?: string
  logo: OwnLogo | undefined
  /** Null where the campaign switched logos off: then one that is there can only be taken away. */
  upload: string | null
  remove: string
  /** Where the desk's forms come back to. */
  back?: string
  typed?: string | undefined
  errors?: { logo?: string | undefined; alt?: string | undefined }
  language: string
}

/** Uploading a logo, saying what it shows, taking it away. What it shows comes first: a file is read while it arrives. */
export function LogoForm({ id, logo, upload, remove, back, typed, errors = {}, language }: Props) {
  const t = translator(language, 'logo')
  const [alt, file] = id ? [`alt-${id}`, `logo-${id}`] : ['alt', 'logo']
  const limits = { megabytes: LOGO_LIMITS.bytes / 1024 / 1024, most: LOGO_LIMITS.most }
  return (
    <>
      {logo && (
        <p className="mb-4">
          <Logo logo={logo} />
        </p>
      )}
      {upload !== null && (
        <form method="post" encType="multipart/form-data" action={upload}>
          {back !== undefined && <input type="hidden" name="back" value={back} />}
          <Field name={alt} label={t('alt')} hint={t('altHint')} error={errors.alt}>
            <input
              className="input"
              maxLength={LOGO_LIMITS.alt}
              dir="auto"
              defaultValue={typed ?? logo?.typed}
              {...described(alt, { hint: true, error: errors.alt })}
              name="alt"
            />
          </Field>
          <Field
            name={file}
            label={t(logo ? 'another' : 'file')}
            hint={t('fileHint', limits)}
            error={errors.logo}
          >
            <input
              className="input"
              type="file"
              accept={TYPES}
              {...described(file, { hint: true, error: errors.logo })}
              name="logo"
            />
          </Field>
          <button className="button-quiet">{t(logo ? 'save' : 'upload')}</button>
        </form>
      )}
      {logo && (
        <form method="post" action={remove} className="mt-3">
          {back !== undefined && <input type="hidden" name="back" value={back} />}
          <button className="button-quiet">{t('remove')}</button>
        </form>
      )}
    </>
  )
}
