import { foldCountry, spellings, turned } from './country-spellings'
import { findFlag } from './flag'

/** Characters; longer than any name of a country, and than what folding may cost. */
export const LONGEST_COUNTRY = 200

// The forms of states as lists of the United Nations put them behind a name, folded.
const FORMS = 'republic|rep|dem|fed|sts|state|states|kingdom|principality|grand duchy|duchy|sultanate|commonwealth|federation|union|plurinational|bolivarian|islamic|democratic|peoples|people s|united|federal|federated|socialist|arab|hashemite|co operative|cooperative|special administrative region|sar|republique|etat|etats|royaume|bolivarienne|islamique|democratique|populaire|unie|uni|federes?|federee|republica|estado|estados|reino|bolivariana|islamica|unida|federados|popular|republik|staat|bolivarische|islamische|plurinationaler|vereinigte|repubblica|stato|plurinazionale|unita|regno|s|d|of|the|and|de|del|della|du|des|la|le|el|di|da|do|les' // prettier-ignore
const onlyForm = new RegExp(`^(?:(?:${FORMS})(?: |$))+$`, 'u')

const leadingForm = new RegExp(
  `^(?:(?:${FORMS}) ){1,5}?(?:of|of the|de|del|de la|della|du|des|d|di|da|do|des|von) (?=\\p{L}{3})`,
  'u',
)
// One name, two states: their forms tell them apart.
const TWINS: Record<string, [string, string]> = {
  congo: ['CG', 'CD'], kongo: ['CG', 'CD'], korea: ['KR', 'KP'], coree: ['KR', 'KP'], corea: ['KR', 'KP'], coreia: ['KR', 'KP'],
} // prettier-ignore

/** The country of "Bolivia (Plurinational State of)", "Tanzania, United Republic of", "Bolivarian Republic of Venezuela". */
function findByForm(text: string, known: Map<string, string>): string | null {
  const [, before = '', within = ''] = /^([^(,]{3,})[(,]([^()]*)\)?$/u.exec(text.trim()) ?? []
  const whole = foldCountry(text)
  const behind = before !== '' && onlyForm.test(foldCountry(within))
  const name = behind ? foldCountry(before) : whole.replace(leadingForm, '')
  if (name === whole || whole === 'state of georgia') {
    // "Eswatini (Swaziland)": two names of one.
    const [one, other] = [known.get(foldCountry(before)), known.get(foldCountry(within))]
    return one !== undefined && one === other ? one : null
  }
  const twins = TWINS[name.replace(/^the /, '')]
  return twins ? twins[/\b(?:dem|popul|people)/.test(whole) ? 1 : 0] : (known.get(name) ?? null)
}

/**
 * The country a text names: a code of two or three letters (ISO 3166-1) or a name in English, French, German, Spanish,
 * Italian, Japanese, Portuguese or Arabic, former and common ones too.
 * @returns alpha-2 in capitals, XK for Kosovo; null for what is no country, such as "Europe" or a text of more than 200
 * characters
 */
export function findCountry(text: string): string | null {
  if (text.length > LONGEST_COUNTRY) return null
  const known = spellings()
  const spoken = foldCountry(turned(text))
  const found =
    known.get(foldCountry(text)) ?? known.get(spoken) ?? known.get(spoken.replace(/^republic of /, ''))
  if (found !== undefined) return found
  return findByForm(text, known) ?? findFlag(text)
}
