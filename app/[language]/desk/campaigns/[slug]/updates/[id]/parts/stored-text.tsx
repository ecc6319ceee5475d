import { Fragment } from 'react'
import { direction } from '@/domain/text/language'
import type { UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import type { UpdateField } from './seen-text'

type Props = { tag: string; text: UpdateText | undefined; fields: readonly UpdateField[]; language: string }

/** What somebody else saved in one language, beside what was typed in it: those fields that differ. */
export function StoredText({ tag, text, fields, language }: Props) {
  const t = translator(language, 'updates')
  const about = { lang: tag, dir: direction(tag) }
  return (
    <section className="notice mb-6 min-w-0 [overflow-wrap:anywhere]" data-stored={tag}>
      <p className="mb-2 font-semibold">{t('conflict.stored')}</p>
      {text ? (
        fields.map((field) => (
          <Fragment key={field}>
            <p className="field-label">{t(field)}</p>
            <div
              className="mb-3 max-h-96 overflow-y-auto whitespace-pre-wrap [unicode-bidi:plaintext]"
              {...about}
            >
              {text[field] || '–'}
            </div>
          </Fragment>
        ))
      ) : (
        <p>{t('conflict.nothing')}</p>
      )}
    </section>
  )
}
