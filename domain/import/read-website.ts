import { isWebsite } from '@/domain/signature/signature'

const LONGEST = 1_000 // characters that are looked at
const notSites = /^(?:javascript|vbscript|data|mailto|file|tel):/i

/**
 * The website in a cell of a file, where nobody can be asked: of several the first, none where there is none ("n/a",
 * "coming soon", a mail address). It is optional, so it never costs the organization its place.
 */
export function readWebsite(cell: string): string | null {
  const text = cell.trim()
  if (text.length > LONGEST || notSites.test(text)) return null
  if (isWebsite(text)) return text
  const parts = text.split(/[\s,;|<>()"']+/).map((part) => part.replace(/^[/.:–-]+|[.:–]+$/gu, ''))
  return parts.find((part) => part !== '' && isWebsite(part)) ?? null
}
