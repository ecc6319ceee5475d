import { described, Field, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskFace } from '@/domain/face/queries'
import { canBeRead, DEFAULT_INK, nearestReadable, readInk } from '@/domain/face/ink'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { SeenField } from '../../../parts/seen-field'
import { PickedInk } from './picked-ink'

type Props = {
  slug: string
  face: DeskFace
  again: FormAgain | null
  seen: string
  language: string
  prefix: string
}

/** The ink and the coalition's name: Preview shows them, Save keeps them. */
export function FaceForm({ slug, face, again, seen, language, prefix }: Props) {
  const t = translator(language, 'face')
  const { ink = face.ink ?? '', coalition = face.coalition ?? '' } = again?.values ?? {}
  const faults = again?.faults ?? {}
  const read = readInk(ink)
  const picked = read ?? DEFAULT_INK
  return (
    <form method="post" action={inLanguage(prefix, paths.deskFaceSave(slug))} noValidate>
      {/* Enter presses the first button of a form. */}
      <button className="sr-only" name="act" value="save" tabIndex={-1} aria-hidden="true" />
      <SeenField again={again} seen={seen} />
      <input type="hidden" name="picked" value={picked} />
      <div className="fields-in-rows grid-cols-[minmax(0,1fr)_6rem]">
        <TextField
          name="ink"
          label={t('ink')}
          aside={t('optional')}
          hint={t('inkHint')}
          error={faults.ink}
          defaultValue={ink}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
        />
        <Field name="picker" label={t('pick')}>
          <input className="input h-11 p-1" type="color" {...described('picker', {})} defaultValue={picked} />
        </Field>
      </div>
      <PickedInk />
      {read && !canBeRead(read) && (
        <p className="mb-6">
          <button className="button-quiet" name="nearest" value={nearestReadable(read)}>
            {t('useNearest', { nearest: nearestReadable(read).toUpperCase() })}
          </button>
        </p>
      )}
      <TextField
        name="coalition"
        label={t('coalition')}
        aside={t('optional')}
        hint={t('coalitionHint')}
        error={faults.coalition}
        defaultValue={coalition}
        autoComplete="off"
      />
      <p className="flex flex-wrap gap-3">
        <button className="button" name="act" value="save">
          {t('save')}
        </button>
        <button className="button-quiet" name="act" value="preview">
          {t('preview')}
        </button>
      </p>
    </form>
  )
}
