import { languageName } from '@/domain/text/language'
import type { UpdateText } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { slug: string; id: string; texts: UpdateText[]; language: string; prefix: string }

/** The way to each language's mail as it leaves. */
export function PreviewLinks({ slug, id, texts, language, prefix }: Props) {
  const t = translator(language, 'updates')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="font-semibold">{t('preview')}</span>
      {texts.map(({ language: tag }) => (
        <a
          key={tag}
          href={`${inLanguage(prefix, paths.deskUpdatePreview(slug, id))}?in=${encodeURIComponent(tag)}`}
        >
          {languageName(tag, language)}
        </a>
      ))}
    </p>
  )
}
