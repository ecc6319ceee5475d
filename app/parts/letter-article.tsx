import type { ReactNode } from 'react'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { letterHtml } from '@/app/parts/letter-html'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NotTranslated, ReadIn, TranslationNote } from './read-in'

type Props = {
  campaign: PublicCampaign
  letter: Letter
  language: string
  /** Where it is read in a language, when not at its public address. */
  address?: (tag: string) => string
  /** Given where the letter is public: its edition has a page there. */
  prefix?: string
  /** On a page that has a title of its own and says itself until when one can sign. */
  within?: boolean
  /** What a reader needs beside the title. */
  children?: ReactNode
}

/**
 * The letter: who is addressed, title, its languages, text with numbered notes, and which text of when it is. The sign form
 * replaces it by its id.
 */
export async function LetterArticle({
  campaign,
  letter,
  language,
  address,
  prefix,
  within = false,
  children,
}: Props) {
  const spoken = interfaceLanguage(language)
  const html = await letterHtml(letter.text, letter.language, 'readers')
  const foreign = letter.language === spoken ? {} : { lang: letter.language, dir: direction(letter.language) }
  const Title = within ? 'h2' : 'h1'
  return (
    <article id="letter" tabIndex={-1} className={within ? 'letter-sheet letter-within' : 'letter-sheet'}>
      <p className="addressees" {...foreign}>
        {letter.addressees.split('\n').map((line, index) => (
          <span key={index} className={/[,;،、]\s*$/.test(line) ? 'goes-on' : undefined}>
            {line.endsWith('、') ? line : `${line} `}
          </span>
        ))}
      </p>
      <Title className="letter-title" {...foreign}>
        {letter.title}
      </Title>
      {children}
      <ReadIn {...{ campaign, letter, language, address }} />
      <NotTranslated letter={letter} language={language} />
      <TranslationNote {...{ campaign, letter, language, address }} />
      <div className="letter" {...foreign} dangerouslySetInnerHTML={{ __html: html }} />
      <Dateline {...{ campaign, language, prefix, within }} />
    </article>
  )
}

type DatelineProps = Pick<Props, 'campaign' | 'language' | 'prefix'> & { within: boolean }

function Dateline({ campaign, language, prefix, within }: DatelineProps) {
  const t = translator(language, 'letter')
  const { editionHash: hash, editionNumber: number } = campaign
  const words = (
    <>
      {t('edition', { number })} · {t('textPrint')}{' '}
      <bdi dir="ltr">
        {hash.slice(0, 4)}…{hash.slice(-4)}
      </bdi>
    </>
  )
  return (
    <p className="dateline">
      {!within && <Days campaign={campaign} language={language} />}
      <span title={t('editionFull', { hash })}>
        {prefix === undefined ? (
          words
        ) : (
          <a href={inLanguage(prefix, paths.edition(campaign.slug, number))}>{words}</a>
        )}
      </span>
    </p>
  )
}

function Days({ campaign, language }: Pick<Props, 'campaign' | 'language'>) {
  const t = translator(language, 'letter')
  const spoken = interfaceLanguage(language)
  const zone = campaign.closesZone ?? 'UTC'
  const end = campaign.closedAt ?? campaign.closesAt
  return (
    <>
      <span>{t('openLetter')}</span>
      {/* Days are in UTC, as those of the checks below; only the closing needs its zone. */}
      {campaign.isPublic && (
        <span>
          {campaign.launchedAt
            ? t('published', { day: formatDay(campaign.launchedAt, spoken, campaign.launchesZone ?? 'UTC') })
            : t('opened', { day: formatDay(campaign.openedAt!, spoken) })}
        </span>
      )}
      {end && (
        <span>
          {t(takesSignatures(campaign.state) ? 'closes' : 'closed', {
            when: formatMoment(end, spoken, zone),
          })}
        </span>
      )}
    </>
  )
}
