import { permanentRedirect } from 'next/navigation'
import { findShown, type Shown } from '@/app/parts/campaign'
import { PlainImage } from '@/app/parts/plain-image'
import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { LetterLink } from '@/app/parts/letter-link'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { writeHour } from '@/domain/count/moment'
import { formatMoment } from '@/domain/text/dates'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { countAt } from '../../parts/count-at'
import { HowMade } from '../../parts/how-made'
import { UnknownCampaign } from '../../parts/unknown'
import { PICTURE } from '../../picture/size'
import { Cite } from './cite'
import { findAsked, type Found, type MomentParams } from './find-asked'
import { NoCountHere } from './no-count-here'

/** A number that can be cited: what counted at a full hour. It never changes. */
export default async function CountPage({ params }: MomentParams) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const found = await findAsked(campaign, (await params).moment)
  if ('lacks' in found) return <NoCountHere {...{ shown, ...found }} />
  const path = paths.count(campaign.slug, writeHour(found.hour))
  if (!found.spelled) permanentRedirect(inLanguage(prefix, path))
  const t = translator(language, 'counts')
  const said = countAt(found.recorded, found.hour, language)
  const { title, language: written } = found.head
  return (
    <main id="content" className="column">
      <UnsearchedHead title={t('tab', { count: said, title })} path={path} />
      <meta property="og:title" content={said} />
      <meta property="og:description" content={title} />
      <meta property="og:image" content={absolute(inLanguage(prefix, `${path}.png`))} />
      <meta name="twitter:card" content="summary_large_image" />
      <DemonstrationNotice campaign={campaign} language={language} />
      <p className="list-letter" lang={written} dir={direction(written)}>
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{said}</h1>
      <Explained found={found} language={language} />
      <Picture path={path} said={said} shown={shown} />
      <Cite {...{ shown, said, path, title }} />
      <p className="names-links">
        <a href={inLanguage(prefix, paths.counts(campaign.slug))}>{t('history')}</a>
        <a href={inLanguage(prefix, `${path}.json`)}>{t('asJson')}</a>
        <a href={inLanguage(prefix, `${path}.png`)}>{t('asPicture')}</a>
        <HowMade language={language} prefix={prefix} />
      </p>
    </main>
  )
}

/** Which people are meant, which countries, and that it stays. */
function Explained({ found: { recorded, hour }, language }: { found: Found; language: string }) {
  const t = translator(language, 'counts')
  const { people, unlisted, countries, at } = recorded
  return (
    <div className="lead space-y-1">
      <p>
        {unlisted > 0 && t('people', { named: people, unlisted })} {countries > 0 && t('countries')}
      </p>
      <p>
        {t('fixed')} {at < hour && t('since', { moment: formatMoment(at, interfaceLanguage(language)) })}
      </p>
    </div>
  )
}

function Picture({ path, said, shown: { prefix } }: { path: string; said: string; shown: Shown }) {
  return (
    <p className="mb-8">
      <PlainImage
        className="border-rule h-auto w-full border print:hidden"
        src={inLanguage(prefix, `${path}.png`)}
        alt={said}
        {...PICTURE}
      />
    </p>
  )
}
