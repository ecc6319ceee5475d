import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { LetterLink } from '@/app/parts/letter-link'
import { Members } from '@/app/parts/members'
import { pageLanguage } from '@/app/parts/page-language'
import { Proofs } from '@/app/parts/proof'
import type { SignedLetter } from '@/domain/signature/list/of-organization'
import { countryName } from '@/domain/text/country'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { loadLetters, type OrganizationParams } from './letters'
import { UnknownOrganization } from './unknown'

/** Everything that an organization signed here, with what was verified about it each time. */
export default async function OrganizationPage({ params }: OrganizationParams) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const letters = await loadLetters(slug)
  const [newest] = letters
  if (!newest) return <UnknownOrganization language={language} prefix={prefix} />
  const t = translator(language, 'organization')
  const name = newest.organization ?? ''
  const place = newest.area ?? (newest.country && countryName(newest.country, interfaceLanguage(language)))
  return (
    <main id="content" className="column list-page">
      <title>{t('tab', { name })}</title>
      <meta name="description" content={t('description', { name })} />
      {letters.every(({ campaign }) => campaign.demonstration) && <meta name="robots" content="noindex" />}
      <LanguageLinks path={paths.organization(slug)} language={language} alternates={INTERFACE_ALTERNATES} />
      <h1 className="title">
        <bdi>{name}</bdi>
      </h1>
      {place && (
        <p className="text-quiet mb-4">
          <bdi>{place}</bdi>
        </p>
      )}
      <section aria-labelledby="letters">
        <h2 id="letters">{t('signed', { count: letters.length })}</h2>
        <ul className="ledger">
          {letters.map((letter) => (
            <Letter key={letter.signatureId} {...{ letter, name, language, prefix }} />
          ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="not-us">
        <h2 id="not-us">{t('notUsTitle')}</h2>
        <p className="mb-3">{t('notUs')}</p>
        <p>
          <a className="button-quiet" href={inLanguage(prefix, paths.objection(slug))}>
            {t('notUsLink')}
          </a>
        </p>
      </section>
      <p className="text-quiet mt-10 text-sm">{t('about')}</p>
    </main>
  )
}

type LetterProps = { letter: SignedLetter; name: string; language: string; prefix: string }

function Letter({ letter, name, language, prefix }: LetterProps) {
  const t = translator(language, 'organization')
  const { campaign, number, organization, members, proofs, signedAt } = letter
  return (
    <li>
      <p className="entry-name">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <span className="entry-number">{translator(language, 'letter')('number', { number })}</span>
      {organization !== name && (
        <p className="entry-note">{t.rich('signedAs', { name: () => <bdi>{organization}</bdi> })}</p>
      )}
      <p className="entry-note">{t('since', { day: formatDay(signedAt, interfaceLanguage(language)) })}</p>
      <p className="entry-note">
        <Proofs proofs={proofs} language={language} />
      </p>
      <Members members={members} language={language} />
    </li>
  )
}
