import type { Counts } from '@/domain/signature/list/counts'
import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Shown } from '@/app/parts/campaign'
import { Entries } from '@/app/parts/entries'

type Props = {
  shown: Shown
  language: string
  counts: Counts
  organizations: Signatory[]
  people: Signatory[]
  headings: Map<string, string>
}

/** The names put under the letter last, organizations first, and the way to all of them. */
export function NewestNames({ shown, language, counts, organizations, people, headings }: Props) {
  const t = translator(language, 'letter')
  const names = counts.organizations + counts.people
  if (names === 0) return null
  const rows = { language, headings }
  return (
    <section className="names" aria-labelledby="names-title">
      <h2 id="names-title">{t('signedBy')}</h2>
      {organizations.length > 0 && (
        <>
          <h3>{t(organizations.length < counts.organizations ? 'newestOrganizations' : 'organizations')}</h3>
          <Entries items={organizations} {...rows} />
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>{t(people.length < counts.people ? 'newestPeople' : 'people')}</h3>
          <Entries items={people} {...rows} />
        </>
      )}
      <p className="names-links">
        <a href={inLanguage(shown.prefix, paths.signatories(shown.campaign.slug))} target="_blank">
          {t('wholeList', { count: names })}
        </a>
      </p>
    </section>
  )
}
