import { formatDay } from '@/domain/text/dates'
import { LanguageChoice } from '@/app/parts/language-menu'
import { prefixOf } from '@/app/parts/page-language'
import { type LetterIn, languagesOffered } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { closestLanguage, languageName, ownName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

type Props = {
  campaign: PublicCampaign
  letter: LetterIn
  language: string
  /** Where the letter is read in a language, when not at its public address. */
  address?: ((tag: string) => string) | undefined
}

/** The same page's address in every language, as a letter's own pages have it. */
export const addressIn =
  (campaign: PublicCampaign, path = paths.campaign(campaign.slug)) =>
  (tag: string) =>
    inLanguage(prefixOf(campaign, tag), path)

/** The same for a page with a key, whose own language need not be the letter's: the letter's is always named in the address. */
export const addressNaming =
  (campaign: PublicCampaign, path: string, query = '') =>
  (tag: string) =>
    inLanguage(prefixOf(campaign, tag) === NO_PREFIX ? campaign.language : tag, path) + query

/** Under the title of a letter that has translations: its languages by their own names, the authoritative one first. */
export function ReadIn({ campaign, letter, language, address = addressIn(campaign) }: Props) {
  if (campaign.translations.length === 0) return null
  const t = translator(language, 'translations')
  const order = new Intl.Collator(interfaceLanguage(language))
  const [own = '', ...others] = languagesOffered(campaign)
  const tags = [own, ...others.toSorted((a, b) => order.compare(ownName(a), ownName(b)))]
  return (
    <nav className="languages read-in" aria-label={t('letterLanguages')}>
      <span>{t('readIn')}</span>
      {tags.map((tag) => (
        <LanguageChoice key={tag} tag={tag} address={address(tag)} current={tag === letter.language} />
      ))}
    </nav>
  )
}

/** Above the text of a letter that does not exist in the language of its page: which language it is read in instead. */
export function NotTranslated({ letter, language }: Pick<Props, 'letter' | 'language'>) {
  if (closestLanguage(language, [letter.language]) !== null) return null
  const spoken = interfaceLanguage(language)
  const [wanted, read] = [languageName(language, spoken), languageName(letter.language, spoken)]
  return (
    <p className="translation-note">
      {translator(language, 'translations')('notTranslated', { wanted, language: read })}
    </p>
  )
}

/** Under a translation's title: when it was made, which text counts, and whether the letter was changed since. */
export function TranslationNote({ campaign, letter, language, address = addressIn(campaign) }: Props) {
  const { translation } = letter
  if (!translation) return null
  const t = translator(language, 'translations')
  const spoken = interfaceLanguage(language)
  const name = languageName(campaign.language, spoken)
  const authoritative = (words: React.ReactNode) => (
    <a href={address(campaign.language)} hrefLang={campaign.language}>
      {words}
    </a>
  )
  const day = formatDay(translation.publishedAt, spoken)
  if (!translation.outdated) {
    return <p className="translation-note">{t.rich('note', { day, language: name, a: authoritative })}</p>
  }
  const changed = formatDay(campaign.publishedAt, spoken)
  const { editionNumber: number } = translation
  const facts = { day, number, changed, newest: campaign.editionNumber, language: name, a: authoritative }
  return <p className="notice-warn">{t.rich('outdated', facts)}</p>
}
