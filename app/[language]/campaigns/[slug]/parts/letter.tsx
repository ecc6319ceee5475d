import { formatDay, formatMoment } from '@/app/dates'
import { renderLetter } from '@/domain/campaign/markdown'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { campaign: PublicCampaign; language: string }

/** The letter: who is addressed, title, dateline, text with numbered notes. The sign form replaces it by its id. */
export function Letter({ campaign, language }: Props) {
  const spoken = interfaceLanguage(language)
  const foreign =
    campaign.language === spoken ? {} : { lang: campaign.language, dir: direction(campaign.language) }
  return (
    <article id="letter" tabIndex={-1} className="letter-sheet">
      <p className="addressees" {...foreign}>
        {campaign.addressees.split('\n').map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </p>
      <h1 className="letter-title" {...foreign}>
        {campaign.title}
      </h1>
      <Dateline campaign={campaign} language={language} />
      <div className="letter" {...foreign} dangerouslySetInnerHTML={{ __html: letterHtml(campaign) }} />
    </article>
  )
}

function Dateline({ campaign, language }: Props) {
  const t = translator(language, 'letter')
  const spoken = interfaceLanguage(language)
  const zone = campaign.closesZone ?? 'UTC'
  const end = campaign.closedAt ?? campaign.closesAt
  const hash = campaign.editionHash
  return (
    <p className="dateline">
      <span>{t('openLetter')}</span>
      {/* Days are in UTC, as those of the checks below; only the closing needs its zone. */}
      <span>{t('opened', { day: formatDay(campaign.openedAt!, spoken) })}</span>
      {end && (
        <span>
          {t(campaign.state === 'open' ? 'closes' : 'closed', { when: formatMoment(end, spoken, zone) })}
        </span>
      )}
      <span title={t('editionFull', { hash })}>
        {t('edition', { number: campaign.editionNumber })} · {hash.slice(0, 4)}…{hash.slice(-4)}
      </span>
    </p>
  )
}

// An edition never changes, and a long one takes a while to render: the last few are kept.
const rendered = new Map<string, string>()
const kept = 50

/** The words around the notes stand inside the letter, so they are in the letter's language. */
function letterHtml(campaign: PublicCampaign): string {
  const key = `${campaign.editionId} ${campaign.language}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const t = translator(campaign.language, 'letter')
  const html = renderLetter(campaign.text, {
    footnoteLabel: t('footnotes'),
    backLabel: t('backToText', { reference: '{reference}' }),
  })
  if (rendered.size >= kept) rendered.delete(rendered.keys().next().value!)
  rendered.set(key, html)
  return html
}
