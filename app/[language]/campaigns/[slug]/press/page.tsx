import { findShown, type Params, type Shown } from '@/app/parts/campaign'
import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { findHeadings } from '@/app/parts/headings'
import { LetterLink } from '@/app/parts/letter-link'
import { MailLink } from '@/app/parts/mail-link'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { letterIn } from '@/domain/campaign/letter-languages'
import { countProofs, listCountries } from '@/domain/count/parts'
import { countNow, type Numbers } from '@/domain/count/queries'
import { countByCategory } from '@/domain/signature/list/counts'
import { countImported } from '@/domain/signature/list/imported'
import { inOneLine } from '@/domain/text/lines'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CountedNow } from '../parts/counted-now'
import { UnknownCampaign } from '../parts/unknown'
import { ByCategory, ByCountry } from './by'
import { Files } from './files'
import { Verified } from './verified'
import { Citation } from './citation'

/** What a journalist needs, on one page: totals, parts, contact, citation, files, and how the count is made. */
export default async function PressPage({ params }: Params) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const [now, headings, parts, countries] = await Promise.all([
    countNow(campaign.id),
    findHeadings(campaign.id, language, campaign.language),
    countByCategory(campaign.id),
    listCountries(campaign.id),
  ])
  const [proofs, imported] = await Promise.all([
    countProofs(campaign.id, now.organizations),
    countImported(campaign.id),
  ])
  const t = translator(language, 'press')
  return (
    <main id="content" className="wide press-page">
      <UnsearchedHead
        title={t('tab', { title: letterIn(campaign, language).title })}
        path={paths.press(campaign.slug)}
      />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('link')}</h1>
      <DemonstrationNotice campaign={campaign} language={language} />
      <Now {...{ shown, now }} at={new Date()} />
      <div className="press-parts">
        <div>
          <ByCategory {...{ headings, parts, language }} />
          <Contact shown={shown} />
          <Files shown={shown} />
        </div>
        <div>
          <ByCountry {...{ countries, language }} />
          <Verified {...{ shown, now, proofs, imported }} />
        </div>
      </div>
      <Citation shown={shown} />
    </main>
  )
}

type NowProps = { shown: Shown; now: Numbers; at: Date }

function Now({ shown: { campaign, language, prefix }, now, at }: NowProps) {
  const t = translator(language, 'counts')
  return (
    <div className="mb-8">
      <CountedNow {...{ now, at, language }} />
      <p className="text-quiet text-sm">
        {now.unlisted > 0 && t('people', { named: now.people, unlisted: now.unlisted })}{' '}
        {now.countries > 0 && t('countries')}{' '}
        <a href={inLanguage(prefix, paths.counts(campaign.slug))}>{t('history')}</a>
      </p>
    </div>
  )
}

function Contact({ shown: { campaign, language } }: { shown: Shown }) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{translator(language, 'press')('contact')}</h2>
      <p className="[overflow-wrap:anywhere]">
        {translator(language, 'letter').rich('answerable', {
          name: () => <bdi key="name">{inOneLine(campaign.responsible)}</bdi>,
          mail: () => <MailLink key="mail" address={campaign.contact} />,
        })}
      </p>
    </section>
  )
}
