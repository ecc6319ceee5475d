import { isLanguageTag, languageName } from '@/domain/text/language'

// Offered first, because letters are most often written in them; any other well-formed tag stays as it was stored.
const OFFERED =
  'en ar bg bn ca cs cy da de el es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko lt lv mk ms mt my ne nl no pl ps pt pt-BR ro ru rw sk sl so sq sr sv sw ta th tr uk ur uz vi yi zh-Hans zh-Hant'

/** Languages to choose from as [tag, name in its own language and in the asker's], in the asker's alphabet. */
export function offerLanguages(language: string, stored: string): [string, string][] {
  const order = new Intl.Collator([language, 'en'])
  const tags = OFFERED.split(' ')
  const all = !isLanguageTag(stored) || tags.includes(stored) ? tags : [stored, ...tags]
  return all
    .map((tag): [string, string, string] => [tag, languageName(tag, language), languageName(tag, tag)])
    .toSorted((a, b) => order.compare(a[1], b[1]))
    .map(([tag, name, own]) => [tag, name === own ? name : `${name} · ${own}`])
}
