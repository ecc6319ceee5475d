import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskTranslation } from '@/domain/campaign/desk-translations'
import { direction, languageName, ownName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { TranslationState } from './parts/translation-state'

type Props = {
  campaign: DeskCampaign
  translations: DeskTranslation[]
  language: string
  prefix: string
}

/** Each language with where its translation stands. */
export function TranslationList({ campaign, translations, language, prefix }: Props) {
  const t = translator(language, 'translations')
  if (translations.length === 0) return <p className="sheet mb-8">{t('none')}</p>
  return (
    <ul className="mb-10">
      {translations.map((translation) => {
        const { language: tag, title, shown } = translation
        return (
          <li
            key={tag}
            className="border-rule grid items-baseline gap-x-8 gap-y-1 border-t py-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
          >
            <p>
              <a
                className="font-semibold"
                href={inLanguage(prefix, paths.deskTranslation(campaign.slug, tag))}
              >
                {languageName(tag, language)}
              </a>
              <span className="text-quiet block text-sm" lang={tag}>
                <bdi>{ownName(tag)}</bdi>
              </span>
            </p>
            <div className="min-w-0">
              <p className="font-serif [overflow-wrap:anywhere]">
                <bdi lang={tag} dir={direction(tag)}>
                  {title}
                </bdi>
              </p>
              <TranslationState campaign={campaign} translation={translation} language={language} />
            </div>
            {shown && (
              <a className="text-sm" href={inLanguage(tag, paths.campaign(campaign.slug))}>
                {t('asReaders')}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
