import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { likenessesOf } from './likeness'
import { domainForms } from './look-alike'

/** The forms of an organization's name by which it is compared, blind: the plainest first. */
export function likenessIndexes(key: DataKey, name: string): Buffer[] {
  return likenessesOf(name).map((form) => blindIndex(key, 'likeness', form))
}

/** The same of a domain. No form of a name has this sign. */
export function domainLikenessIndexes(key: DataKey, domain: string): Buffer[] {
  return domainForms(domain).map((form) => blindIndex(key, 'likeness', `~${form}`))
}
