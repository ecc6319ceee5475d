import { countryName } from '@/domain/text/country'
import { interfaceLanguage } from '@/messages/translator'
import type { DeliveredRow } from './delivered'
import { remembering } from './remembering'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

/** A name of the list in HTML, each part in its own direction: name, what the person is, place. */
export function signatoryHtml(language: string): (row: DeliveredRow) => string {
  const country = remembering((code) => countryName(code, interfaceLanguage(language)))
  const isolated = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`
  return (row) => {
    const shown = row.kind === 'organization' ? row.organization : row.name
    const place = row.area ?? (row.country ? country(row.country) : null)
    const beside = row.kind === 'organization' ? [place] : [row.title, row.affiliation, place]
    const said = beside.filter((part) => part !== null && part !== '').map((part) => isolated(part!))
    const rest = said.length > 0 ? ` <span>${said.join(', ')}</span>` : ''
    return `<li>${isolated(shown ?? '')}${rest}</li>\n`
  }
}
