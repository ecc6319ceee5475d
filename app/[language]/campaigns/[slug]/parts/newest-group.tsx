import type { Logos } from '@/domain/signature/logo/logo'
import type { Kind } from '@/domain/campaign/category'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Category } from '@/app/parts/category'
import { Entries } from '@/app/parts/entries'
import type { Group } from './newest'

type Props = { group: Group; slug: string; logos: Logos; language: string; prefix: string }

/** One group: its heading, which for a category leads to all of it, and its newest names. */
export function NewestGroup({ group, logos, slug, prefix, language }: Props) {
  const t = translator(language, 'letter')
  const { kind, category, items, listed, counted } = group
  if (items.length === 0) return null
  const newest = items.length < listed
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
      <Entries items={items} headings={new Map()} {...{ language, prefix, logos }} />
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
