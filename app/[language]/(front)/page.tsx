import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { Status } from '@/app/parts/status'
import { countSignaturesOf } from '@/domain/signature/list/counts'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { frontLanguage, loadCampaigns, type Params } from './front'
import { CampaignList } from './parts/campaign-list'
import { StartLetter } from './parts/start-letter'

/** Open letters, then closed ones. Also answers every address that nothing else does. */
export default async function FrontPage({ params }: Params) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <UnknownAddress />
  const { open, closed } = await loadCampaigns()
  const counts = await countSignaturesOf([...open, ...closed].map(({ id }) => id))
  const t = translator(language, 'front')
  const rows = { counts, language, prefix }
  return (
    <main id="content" className="column front-page">
      <title>{`${t('title')} · ${environment().HOST_NAME}`}</title>
      <meta name="description" content={t('description', { host: environment().HOST_NAME })} />
      <LanguageLinks path={paths.home()} language={language} alternates={INTERFACE_ALTERNATES} />
      <h1 className="title">{t('title')}</h1>
      {open.length > 0 ? (
        <>
          <p className="lead">{t('lead')}</p>
          <CampaignList campaigns={open} {...rows} />
        </>
      ) : (
        <p className="lead">{t(closed.length > 0 ? 'emptyOpen' : 'empty')}</p>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <h2 id="closed">{t('closedTitle')}</h2>
          <CampaignList campaigns={closed} {...rows} />
        </section>
      )}
      <StartLetter language={language} prefix={prefix} />
    </main>
  )
}

function UnknownAddress() {
  const t = translator('en', 'front')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <p>
        <a href={paths.home()}>{t('toFront')}</a>
      </p>
    </Status>
  )
}
