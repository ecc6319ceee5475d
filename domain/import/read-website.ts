import { isWebsite } from '@/domain/signature/find-faults'

const LONGEST = 1_000 // characters that are looked at
const notSites = /^(?:javascript|vbscript|data|mailto|file|tel):/i

function withoutSigns(part: string): string {
  let end = part.length
  while (end > 0 && '.:–'.includes(part.charAt(end - 1))) end--
  return part.slice(0, end).replace(/^[/.:–-]+/u, '')
}

/**
 * The website in a cell of a file, where nobody can be asked: of several the first, none where there is none ("n/a",
 * "coming soon", a mail address). It is optional, so it never costs the organization its place.
 */
export function readWebsite(cell: string): string | null {
  const text = cell.trim()
  if (text.length > LONGEST || notSites.test(text)) return null
  if (isWebsite(text)) return text
  const parts = text.split(/[\s,;|<>()"']+/).map(withoutSigns)
  return parts.find((part) => part !== '' && isWebsite(part)) ?? null
}
