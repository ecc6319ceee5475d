import { formatDay, formatMoment } from '@/domain/text/dates'
import { letterHtml } from '@/app/parts/letter-html'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { NotTranslated, ReadIn, TranslationNote } from './read-in'

type Props = { campaign: PublicCampaign; letter: Letter; language: string; path?: string }

/**
 * The letter: who is addressed, title, dateline, text with numbered notes, in the language it is read in. The sign form
 * replaces it by its id.
 */
export async function LetterArticle({ campaign, letter, language, path }: Props) {
  const spoken = interfaceLanguage(language)
  const html = await letterHtml(letter.text, letter.language, 'readers')
  const foreign = letter.language === spoken ? {} : { lang: letter.language, dir: direction(letter.language) }
  return (
    <article id="letter" tabIndex={-1} className="letter-sheet">
      <ReadIn campaign={campaign} letter={letter} language={language} path={path} />
      <NotTranslated letter={letter} language={language} />
      <p className="addressees" {...foreign}>
        {letter.addressees.split('\n').map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </p>
      <h1 className="letter-title" {...foreign}>
        {letter.title}
      </h1>
      <Dateline campaign={campaign} language={language} />
      <TranslationNote campaign={campaign} letter={letter} language={language} />
      <div className="letter" {...foreign} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}

function Dateline({ campaign, language }: Omit<Props, 'letter'>) {
  const t = translator(language, 'letter')
  const spoken = interfaceLanguage(language)
  const zone = campaign.closesZone ?? 'UTC'
  const end = campaign.closedAt ?? campaign.closesAt
  const hash = campaign.editionHash
  return (
    <p className="dateline">
      <span>{t('openLetter')}</span>
      {/* Days are in UTC, as those of the checks below; only the closing needs its zone. */}
      {campaign.isPublic && <span>{t('opened', { day: formatDay(campaign.openedAt!, spoken) })}</span>}
      {end && (
        <span>
          {t(takesSignatures(campaign.state) ? 'closes' : 'closed', {
            when: formatMoment(end, spoken, zone),
          })}
        </span>
      )}
      <span title={t('editionFull', { hash })}>
        {t('edition', { number: campaign.editionNumber })} ·{' '}
        <bdi dir="ltr">
          {hash.slice(0, 4)}…{hash.slice(-4)}
        </bdi>
      </span>
    </p>
  )
}
