import { direction } from '@/domain/text/language'
import type { UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'

type Props = { tag: string; text: UpdateText | undefined; language: string }

/** What somebody else saved in one language, beside what was typed in it. */
export function StoredText({ tag, text, language }: Props) {
  const t = translator(language, 'updates')
  const about = { lang: tag, dir: direction(tag) }
  return (
    <section className="notice mb-6 min-w-0 [overflow-wrap:anywhere]" data-stored={tag}>
      <p className="mb-2 font-semibold">{t('conflict.stored')}</p>
      {text ? (
        <>
          <p className="field-label">{t('subject')}</p>
          <p className="mb-3" {...about}>
            {text.subject || '–'}
          </p>
          <p className="field-label">{t('text')}</p>
          <div className="max-h-96 overflow-y-auto whitespace-pre-wrap [unicode-bidi:plaintext]" {...about}>
            {text.text || '–'}
          </div>
        </>
      ) : (
        <p>{t('conflict.nothing')}</p>
      )}
    </section>
  )
}
