import { formatDay } from '@/domain/text/dates'
import { letterHtml } from '@/app/parts/letter-html'
import { Changes } from '@/app/parts/changes'
import { LetterLink } from '@/app/parts/letter-link'
import { Status } from '@/app/parts/status'
import { type Edition, findEdition } from '@/domain/campaign/editions'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Shown } from '@/app/parts/campaign'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { UnknownCampaign } from '../../parts/unknown'

type Props = { params: Promise<{ language: string; slug: string; number: string }> }

/** One edition: what changed from the one before, and its text as it stood. */
export default async function EditionPage({ params }: Props) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const t = translator(language, 'translations')
  const asked = (await params).number
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
  const edition = await findEdition(campaign.id, number)
  if (!edition) {
    return (
      <Status status={404} title={t('editionUnknown')}>
        <p>
          <a href={inLanguage(prefix, paths.campaign(campaign.slug))}>{t('toNewest')}</a>
        </p>
      </Status>
    )
  }
  const before = await findEdition(campaign.id, number - 1)
  return (
    <main id="content" className="column">
      <UnsearchedHead
        title={t('editionTitle', { number, title: edition.title })}
        path={paths.edition(campaign.slug, number)}
      />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('edition', { number })}</h1>
      <Facts edition={edition} shown={shown} />
      {before && (
        <section className="mb-10" aria-labelledby="changes">
          <h2 id="changes" className="mb-3 text-xl">
            {t('changedFrom', { number: before.number })}
          </h2>
          <Changes before={before} after={edition} written={edition.language} language={language} />
        </section>
      )}
      <section aria-labelledby="text">
        <h2 id="text" className="mb-4 text-xl">
          {t('wholeText')}
        </h2>
        <Text edition={edition} />
      </section>
    </main>
  )
}

function Facts({ edition, shown: { campaign, language, prefix } }: { edition: Edition; shown: Shown }) {
  const t = translator(language, 'translations')
  const day = formatDay(edition.publishedAt, interfaceLanguage(language))
  const address = inLanguage(prefix, paths.campaign(campaign.slug))
  return (
    <div className="mb-8">
      <p>
        {edition.number === campaign.editionNumber
          ? t('stands', { day })
          : t.rich('stoodOnce', { day, a: (words) => <a href={address}>{words}</a> })}
      </p>
      <p className="text-quiet text-sm [overflow-wrap:anywhere]">
        {t.rich('hash', { code: () => <code dir="ltr">{edition.hash}</code> })}
      </p>
    </div>
  )
}

async function Text({ edition }: { edition: Edition }) {
  const { language, addressees, title, text } = edition
  return (
    <article lang={language} dir={direction(language)}>
      <p className="addressees whitespace-pre-line">{addressees}</p>
      <p className="mb-4 font-serif text-2xl font-semibold text-balance">{title}</p>
      <div
        className="letter"
        dangerouslySetInnerHTML={{ __html: await letterHtml(text, language, 'readers') }}
      />
    </article>
  )
}
