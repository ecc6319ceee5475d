import { countryName } from '@/domain/text/country'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { DeliveredRow } from './delivered'
import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { proofSayer } from './proof-sayer'
import { remembering } from './remembering'

const isolated = (text: string) => `<bdi>${e(text)}</bdi>`

/**
 * A name of the list in HTML, each part in its own direction and set off from the next: name, what the person is, place. Under an
 * organization's what was checked, and for whom it speaks.
 */
export function signatoryHtml(language: string): (row: DeliveredRow) => string {
  const country = remembering((code) => countryName(code, interfaceLanguage(language)))
  const below = checkedHtml(language)
  return (row) => {
    const shown = row.kind === 'organization' ? row.organization : row.name
    const place = row.area ?? (row.country ? country(row.country) : null)
    const beside = row.kind === 'organization' ? [place] : [row.title, row.affiliation, place]
    const said = beside.filter((part) => part !== null && part !== '').map((part) => ` · ${isolated(part!)}`)
    const rest = said.length > 0 ? `<span>${said.join('')}</span>` : ''
    return `<li>${isolated(shown ?? '')}${rest}${below(row)}</li>\n`
  }
}

function checkedHtml(language: string): (row: DeliveredRow) => string {
  const say = proofSayer(language)
  const speaksFor = translator(language, 'bundle')('column.members')
  return ({ proofs, members }) => {
    const said = proofs.map((proof) => e(say(proof)))
    if (members && members.length > 0) said.push(`${e(speaksFor)}: ${members.map(isolated).join(', ')}`)
    return said.map((line) => `<span class="checked">${line}</span>`).join('')
  }
}
