import { readPageAddress } from './page-address'
import { direction, ownName } from '@/domain/text/language'
import { INTERFACE_LANGUAGES, translator } from '@/messages/translator'
import { inLanguage } from '@/paths'

/** The same page in the other languages of the interface: plain links, no cookie, no redirect. */
export async function LanguageMenu({ spoken }: { spoken: string }) {
  if (INTERFACE_LANGUAGES.length < 2) return null
  const page = await readPageAddress()
  return (
    <nav className="languages" aria-label={translator(spoken, 'translations')('siteLanguages')}>
      {INTERFACE_LANGUAGES.map((tag) => (
        <LanguageChoice key={tag} tag={tag} address={inLanguage(tag, page)} current={tag === spoken} />
      ))}
    </nav>
  )
}

type LanguageOption = { tag: string; address: string; current: boolean }

/** A language by its own name, as the way to a page in it. */
export function LanguageChoice({ tag, address, current }: LanguageOption) {
  const written = { lang: tag, dir: direction(tag) }
  if (current) {
    return (
      <span {...written} aria-current="page">
        {ownName(tag)}
      </span>
    )
  }
  return (
    <a href={address} hrefLang={tag} {...written}>
      {ownName(tag)}
    </a>
  )
}
