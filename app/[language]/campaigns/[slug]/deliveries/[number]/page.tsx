import '@/app/record.css'
import { findShown } from '@/app/parts/campaign'
import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { LetterLink } from '@/app/parts/letter-link'
import { ReceiptList } from '@/app/parts/delivery/receipt-list'
import { Status } from '@/app/parts/status'
import { letterIn } from '@/domain/campaign/letter-languages'
import { findRecord } from '@/domain/delivery/record/find-record'
import { listPublished } from '@/domain/delivery/receipt/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { UnknownCampaign } from '../../parts/unknown'
import { Delivered } from './parts/delivered'
import { Facts } from './parts/facts'
import { Files } from './parts/files'
import { JoinedAfter } from './parts/joined-after'
import { Revisions } from './parts/revisions'
import { WhoIsOn } from './parts/who-is-on'

type Props = { params: Promise<{ language: string; slug: string; number: string }> }

/** The public record of a final delivery: what, to whom, when and how, its files, and what came of it. */
export default async function RecordPage({ params }: Props) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const t = translator(language, 'record')
  const record = await findRecord(campaign.id, (await params).number)
  if (!record) {
    return (
      <Status status={404} title={t('unknownTitle')}>
        <p>
          <a href={inLanguage(prefix, paths.campaign(campaign.slug))}>{t('toLetter')}</a>
        </p>
      </Status>
    )
  }
  const { number } = record
  const receipts = await listPublished(record.id)
  const { title } = letterIn(campaign, language)
  const path = paths.delivery(campaign.slug, number)
  return (
    <main id="content" className="wide record">
      <title>{t('tab', { number, title })}</title>
      {campaign.demonstration && <meta name="robots" content="noindex" />}
      <LanguageLinks path={path} language={language} alternates={INTERFACE_ALTERNATES} />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('title', { number })}</h1>
      {campaign.demonstration && <p className="notice">{translator(language, 'letter')('demonstration')}</p>}
      <Delivered {...{ record, shown }} />
      <div className="record-parts">
        <div>
          <section aria-labelledby="happened">
            <h2 id="happened">{t('happened')}</h2>
            <ReceiptList {...{ receipts, language }} place={{ slug: campaign.slug, number }} />
          </section>
          <WhoIsOn {...{ record, shown }} />
          <JoinedAfter {...{ record, shown }} />
        </div>
        <div>
          <Facts {...{ record, shown }} />
          <Files {...{ record, shown }} />
          <Revisions {...{ record, language }} />
        </div>
      </div>
    </main>
  )
}
