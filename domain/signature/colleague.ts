import { type DataKey, openField, sealField } from '@/domain/seal/seal'

// A second officer who was asked: kept sealed on the link they got, until they answered or it expired.

const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

export type Colleague = { email: string; role: string }

export const sealColleague = (key: DataKey, hash: Buffer, colleague: Colleague) =>
  sealField(key, place(hash), JSON.stringify(colleague))

export const openColleague = (key: DataKey, hash: Buffer, sealed: Buffer) =>
  JSON.parse(openField(key, place(hash), sealed)) as Colleague
