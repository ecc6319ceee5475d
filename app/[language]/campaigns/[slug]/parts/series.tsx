import { formatDay } from '@/domain/text/dates'
import { Count } from '@/app/parts/count'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type LetterOfSeries, listSeries } from '@/domain/campaign/series'
import { countSignaturesOf, NO_COUNTS } from '@/domain/signature/list/counts'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { campaign: PublicCampaign; language: string; prefix: string }

/** The other letters of a letter's series: where they stand, and how many signed. */
export async function Series({ campaign, language, prefix }: Props) {
  const letters = await listSeries(campaign.id, campaign.series)
  if (letters.length === 0) return null
  const counts = await countSignaturesOf(letters.map(({ id }) => id))
  return (
    <section className="names" aria-labelledby="series">
      <h2 id="series">{translator(language, 'series')('title')}</h2>
      <ul className="contents">
        {letters.map((letter) => (
          <li key={letter.id}>
            <p className="contents-title" lang={letter.language} dir={direction(letter.language)}>
              <a href={inLanguage(prefix, paths.campaign(letter.slug))}>{letter.title}</a>
            </p>
            <p className="contents-state">{standing(letter, language)}</p>
            <Count counts={counts.get(letter.id) ?? NO_COUNTS} state={letter.state} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function standing({ state, openedAt, closedAt, closesAt, closesZone }: LetterOfSeries, language: string) {
  const t = translator(language, 'series')
  const spoken = interfaceLanguage(language)
  if (state === 'open') return t('open', { day: formatDay(openedAt!, spoken) })
  const day = formatDay((closedAt ?? closesAt)!, spoken, closesZone ?? 'UTC')
  return t(state === 'delivered' ? 'delivered' : 'closed', { day })
}
