import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { likenessesOf } from './likeness'

/** The forms of an organization's name by which it is compared, blind: the plainest first. */
export function likenessIndexes(key: DataKey, name: string): Buffer[] {
  return likenessesOf(name).map((form) => blindIndex(key, 'likeness', form))
}
