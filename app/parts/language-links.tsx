import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { absolute, inLanguage, NO_PREFIX } from '@/paths'

/** A language in which a page stands, and the prefix it stands under. */
export type Alternate = { language: string; prefix: string }

/** The languages of pages whose words are the interface's own. English stands without a prefix. */
export const INTERFACE_ALTERNATES: Alternate[] = INTERFACE_LANGUAGES.map((language) => ({
  language,
  prefix: language === 'en' ? NO_PREFIX : language,
}))

/** A page's address in each language it stands in, and the one for everybody else. */
export function alternateAddresses(
  path: string,
  alternates: Alternate[],
): { language: string; address: string }[] {
  const addressed = alternates.map(({ language, prefix }) => ({
    language,
    address: absolute(inLanguage(prefix, path)),
  }))
  return [...addressed, { language: 'x-default', address: absolute(path) }]
}

/**
 * The one address of a page in the language it is shown in. A language the page's words do not stand in belongs to the
 * address without a prefix.
 */
export function canonicalAddress(path: string, language: string, alternates: Alternate[]): string {
  const own = alternates.find((one) => one.language === language)
  return absolute(inLanguage(own?.prefix ?? NO_PREFIX, path))
}

type Props = { path: string; language: string; alternates: Alternate[] }

/** What search engines are told about a page's languages. React moves these elements into the head. */
export function LanguageLinks({ path, language, alternates }: Props) {
  return (
    <>
      <link rel="canonical" href={canonicalAddress(path, language, alternates)} />
      {alternateAddresses(path, alternates).map((one) => (
        <link key={one.language} rel="alternate" hrefLang={one.language} href={one.address} />
      ))}
    </>
  )
}
