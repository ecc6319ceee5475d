import { countParts, Withdrawn } from '@/app/parts/count'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { Counts } from '@/domain/signature/counts'
import type { Signatory } from '@/domain/signature/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Organizations, People } from './entries'

type Props = {
  campaign: PublicCampaign
  counts: Counts
  organizations: Signatory[]
  people: Signatory[]
  headings: Map<string, string>
  language: string
  prefix: string
}

/** The newest names under the letter, organizations first, and the way to all of them. */
export function SignedBy({ campaign, counts, organizations, people, headings, language, prefix }: Props) {
  const t = translator(language, 'letter')
  const { slug } = campaign
  const names = counts.organizations + counts.people
  const rows = { language, headings }
  return (
    <section className="names" id="names" aria-labelledby="names-title">
      <h2 id="names-title">{t('signedBy')}</h2>
      <p className="names-parts">{countParts(counts, language)}</p>
      <Withdrawn counts={counts} language={language} />
      {names === 0 && <p>{t(counts.unlisted > 0 ? 'onlyUnlisted' : 'nobody')}</p>}
      {organizations.length > 0 && (
        <>
          <h3>{t(organizations.length < counts.organizations ? 'newestOrganizations' : 'organizations')}</h3>
          <Organizations items={organizations} {...rows} />
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>{t(people.length < counts.people ? 'newestPeople' : 'people')}</h3>
          <People items={people} {...rows} />
        </>
      )}
      <p className="names-links">
        {names > 0 && (
          <>
            <a className="names-all" href={inLanguage(prefix, paths.signatories(slug))}>
              {t('wholeList', { count: names })}
            </a>
            <a href={paths.signatoriesCsv(slug)}>{t('downloadCsv')}</a>
            <a href={paths.signatoriesJson(slug)}>{t('downloadJson')}</a>
          </>
        )}
        <a href={inLanguage(prefix, paths.embedCode(slug))}>{translator(language, 'embed')('link')}</a>
      </p>
    </section>
  )
}
