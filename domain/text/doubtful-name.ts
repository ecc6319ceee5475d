// What makes a human look at a person's name. Every real name may break these rules: they flag, they never refuse.

export type TextRule = 'organization-word' | 'mixed-scripts' | 'capitals' | 'digits' | 'repeated'

/** Words that stand in names of organizations and hardly in a person's. */
const ORGANIZATION_WORDS = new Set(
  `foundation association society institute university committee council federation coalition alliance network union
  company gmbh ggmbh inc llc ltd ngo verein stiftung verband universitat institut gesellschaft bundnis initiative
  fondation universite reseau syndicat collectif fundacion asociacion universidad sindicato colectivo fondazione
  associazione universita sindacato fundacao associacao universidade sindicato coletivo`.split(/\s+/),
)
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** The rules a person's name breaks, each once. */
export function textRulesBroken(name: string): TextRule[] {
  const words = name.normalize('NFC').split(/[\s\p{Pd}]+/u)
  const plain = words.map((word) =>
    word
      .normalize('NFD')
      .replace(/[\p{Mn}.,]/gu, '')
      .toLowerCase(),
  )
  const cased = name.replace(/[^\p{Lu}\p{Ll}]/gu, '')
  const broken: [TextRule, boolean][] = [
    ['organization-word', plain.some((word) => ORGANIZATION_WORDS.has(word))],
    ['mixed-scripts', words.some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1)],
    ['capitals', cased.length >= 8 && cased === cased.toUpperCase() && words.length > 1],
    ['digits', /\p{Nd}/u.test(name)],
    ['repeated', /(\p{L})\1{3}/iu.test(name)],
  ]
  return broken.filter(([, breaks]) => breaks).map(([rule]) => rule)
}
