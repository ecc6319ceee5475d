import { LanguageChoice } from '@/app/parts/language-menu'
import { letterHtml } from '@/app/parts/letter-html'
import { prefixOf } from '@/app/parts/page-language'
import { languagesOffered } from '@/domain/campaign/letter-languages'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

type Props = { campaign: PublicCampaign; letter: Letter; language: string; token: string; query?: string }

/** The letter as it will be signed: its edition, in the language it is read in, with the way to the others. */
export async function InvitedLetter({ campaign, letter, language, token, query = '' }: Props) {
  const html = await letterHtml(letter.text, letter.language, 'readers')
  const spoken = interfaceLanguage(language)
  const foreign = letter.language === spoken ? {} : { lang: letter.language, dir: direction(letter.language) }
  const t = translator(language, 'letter')
  return (
    <article id="letter" tabIndex={-1} className="letter-sheet invited-letter">
      <ReadIn {...{ campaign, letter, language, token, query }} />
      <p className="addressees" {...foreign}>
        {letter.addressees.split('\n').map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </p>
      <h2 className="letter-title" {...foreign}>
        {letter.title}
      </h2>
      <p className="dateline">
        <span title={t('editionFull', { hash: campaign.editionHash })}>
          {t('edition', { number: campaign.editionNumber })} ·{' '}
          <bdi dir="ltr">
            {campaign.editionHash.slice(0, 4)}…{campaign.editionHash.slice(-4)}
          </bdi>
        </span>
      </p>
      <div className="letter" {...foreign} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}

/** The invitation has a language of its own, so the letter's is always named in the address. */
function ReadIn({ campaign, letter, language, token, query }: Props) {
  if (campaign.translations.length === 0) return null
  const t = translator(language, 'translations')
  const prefix = (tag: string) => (prefixOf(campaign, tag) === NO_PREFIX ? campaign.language : tag)
  return (
    <nav className="languages read-in" aria-label={t('letterLanguages')}>
      <span>{t('readIn')}</span>
      {languagesOffered(campaign).map((tag) => (
        <LanguageChoice
          key={tag}
          tag={tag}
          address={inLanguage(prefix(tag), paths.invitation(token)) + query}
          current={tag === letter.language}
        />
      ))}
    </nav>
  )
}
