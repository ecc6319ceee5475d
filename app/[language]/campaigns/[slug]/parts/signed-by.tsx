import { countParts, Withdrawn } from '@/app/parts/count'
import type { Kind } from '@/domain/campaign/category'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { Counts } from '@/domain/signature/list/counts'
import type { Logos } from '@/domain/signature/logo/logo'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Category } from '@/app/parts/category'
import { Entries, Organizations } from '@/app/parts/entries'
import type { Group } from './newest'
import { SupportedBy } from './supported-by'

type Props = {
  campaign: PublicCampaign
  counts: Counts
  groups: Group[]
  logos: Logos
  language: string
  prefix: string
}

/** The newest names under the letter, organizations first, by category, and the way to all of them. */
export function SignedBy({ campaign, counts, groups, logos, language, prefix }: Props) {
  const t = translator(language, 'letter')
  const { slug } = campaign
  const names = counts.organizations + counts.people
  return (
    <section className="names" id="names" aria-labelledby="names-title">
      <h2 id="names-title">{t('signedBy')}</h2>
      <p className="names-parts">{countParts(counts, language)}</p>
      <Withdrawn counts={counts} language={language} />
      {names === 0 && <p>{t(counts.unlisted > 0 ? 'onlyUnlisted' : 'nobody')}</p>}
      {groups.map((group) => (
        <Names key={group.category?.slug ?? group.kind} {...{ group, logos, language, prefix, slug }} />
      ))}
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
        <a href={inLanguage(prefix, paths.counts(slug))}>{translator(language, 'counts')('history')}</a>
        <a href={inLanguage(prefix, paths.press(slug))}>{translator(language, 'press')('link')}</a>
        <a href={inLanguage(prefix, paths.embedCode(slug))}>{translator(language, 'embed')('link')}</a>
      </p>
      {counts.organizations > 0 && (
        <p className="text-quiet mt-4 text-sm">
          {t.rich('notUs', {
            list: (words) => (
              <a href={`${inLanguage(prefix, paths.signatories(slug))}?kind=organization`}>{words}</a>
            ),
          })}
        </p>
      )}
      <SupportedBy {...{ campaign, language, prefix }} />
    </section>
  )
}

type NamesProps = { group: Group; slug: string } & Pick<Props, 'language' | 'prefix' | 'logos'>

/** One group: its heading, which for a category leads to all of it, and its newest names. */
function Names({ group, logos, slug, prefix, language }: NamesProps) {
  const t = translator(language, 'letter')
  const { kind, category, items, listed, counted } = group
  if (items.length === 0) return null
  const newest = items.length < listed
  const List = kind === 'organization' ? Organizations : Entries
  const whole = group.beside ? othersOf(group, language) : wholeOf(kind, newest, language)
  const list = `${inLanguage(prefix, paths.signatories(slug))}?category=${category?.slug}`
  return (
    <>
      <h3>
        {category ? <CategoryLink {...{ category, listed, list, language }} /> : whole}
        {(category || group.beside) &&
          counted > listed &&
          ` · ${t('countUnlisted', { count: counted - listed })}`}
      </h3>
      <List items={items} headings={new Map()} {...{ language, prefix, logos }} />
    </>
  )
}

function wholeOf(kind: Kind, newest: boolean, language: string): string {
  const t = translator(language, 'letter')
  if (kind === 'organization') return t(newest ? 'newestOrganizations' : 'organizations')
  return t(newest ? 'newestPeople' : 'people')
}

/** Those outside the categories say how many they are, as each category does. */
function othersOf({ kind, listed }: Group, language: string): string {
  const t = translator(language, 'letter')
  return t(kind === 'organization' ? 'otherOrganizations' : 'otherPeople', { count: listed })
}

type LinkProps = { category: Category; listed: number; list: string; language: string }

function CategoryLink({ category: { heading, language: spoken }, listed, list, language }: LinkProps) {
  const words = translator(language, 'categories')('count', { heading, count: listed })
  return (
    <a href={list} lang={spoken} dir={direction(spoken)}>
      {words}
    </a>
  )
}
