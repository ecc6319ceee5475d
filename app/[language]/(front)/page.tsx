import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { Status } from '@/app/parts/status'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { frontLanguage, type Params } from './front'
import { Aside } from './parts/aside'
import { FirstSteps } from './parts/first-steps'
import { Letter, Letters } from './parts/letter'
import { type FrontLetter, loadPage, readPageNumber } from './parts/load-page'
import { Masthead } from './parts/masthead'
import { OtherPages } from './parts/other-pages'

type Props = Params & { searchParams: Promise<{ page?: string | string[] }> }

/** What this site is, the open letters, and what became of the finished ones. Also answers every address that nothing else does. */
export default async function FrontPage({ params, searchParams }: Props) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <UnknownAddress />
  const number = readPageNumber((await searchParams).page)
  const { open, finished, more } = await loadPage(number, prefix)
  const t = translator(language, 'front')
  const lead = number === 1 ? open[0] : undefined
  const at = { language, prefix }
  const empty = open.length + finished.length === 0
  return (
    <main id="content" className="front-page">
      <title>{`${t('title')} · ${environment().HOST_NAME}`}</title>
      <meta name="description" content={t('description', { host: environment().HOST_NAME })} />
      <LanguageLinks
        path={paths.home() + (number > 1 ? `?page=${number}` : '')}
        language={language}
        alternates={INTERFACE_ALTERNATES}
      />
      <Masthead language={language} />
      {number === 1 ? (
        <First lead={lead} empty={empty} {...at} />
      ) : (
        empty && <p className="front-none">{t('noMore')}</p>
      )}
      <Letters letters={lead ? open.slice(1) : open} {...at} />
      {finished.length > 0 && (
        <section className="front-finished" aria-labelledby="closed">
          <h2 id="closed">{t('closedTitle')}</h2>
          <Letters letters={finished} {...at} />
        </section>
      )}
      <OtherPages number={number} more={more} {...at} />
      {number === 1 && <Aside {...at} />}
    </main>
  )
}

type FirstProps = { lead: FrontLetter | undefined; empty: boolean; language: string; prefix: string }

/** The newest open letter; where there is none that is said, and while there is no letter at all the host is told how to start. */
function First({ lead, empty, ...at }: FirstProps) {
  const t = translator(at.language, 'front')
  return (
    <section className="front-first" aria-labelledby="open">
      <h2 id="open">{t('openTitle')}</h2>
      {lead ? (
        <div className="front-lead">
          <Letter told={lead} {...at} />
        </div>
      ) : (
        <p className="front-none">{t(empty ? 'empty' : 'emptyOpen')}</p>
      )}
      {empty && <FirstSteps {...at} />}
    </section>
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
