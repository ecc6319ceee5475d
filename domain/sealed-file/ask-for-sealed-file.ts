import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { mailOwners } from '@/domain/team/mail-owners'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { tidyKey } from './key-text'
import { openPassphrase, sealPassphrase } from './passphrase'
import { reachPrivate } from './reach'
import { findSealedFaults, tidyPassphrase } from './recipient'
import { SEALED_LIMITS, type SealedAsk, type SealedFaults, type SealedRefusal } from './sealed-file'

type Asked = {
  id: string
  askedBy: string | null
  recipientKey: string | null
  passphrase: Buffer | null
  columns: string[]
  format: string
}

/**
 * Asks for a file with what is private of everybody who signed; the worker builds it. It is written down, and the campaign's
 * owners are told. Pressed twice, it is one file.
 */
export async function askForSealedFile(
  organizer: Organizer,
  slug: string,
  ask: SealedAsk,
  now = new Date(),
): Promise<{ id: string } | { faults: SealedFaults } | SealedRefusal> {
  const reached = await reachPrivate(organizer, slug, now)
  if (typeof reached === 'string') return reached
  const faults = await findSealedFaults(ask)
  if (Object.keys(faults).length > 0) return { faults }
  const { campaignId } = reached
  const key = await findDataKey(campaignId)
  return sql().begin(async (tx) => {
    await tx`select from campaigns where id = ${campaignId} for no key update`
    const unfinished = await tx<Asked[]>`
      select id, asked_by, recipient_key, passphrase, columns, format from sealed_files
      where campaign_id = ${campaignId} and built_at is null and cancelled_at is null and fault is null`
    const same = unfinished.find((one) => one.askedBy === organizer.userId && isSame(key, one, ask))
    if (same) return { id: same.id }
    if (unfinished.length >= SEALED_LIMITS.unfinished) return 'sealed-too-many'
    const [today] = await tx<{ count: number }[]>`
      select count(*)::int as count from sealed_files
      where campaign_id = ${campaignId} and asked_at > ${now}::timestamptz - interval '24 hours'`
    if (today!.count >= SEALED_LIMITS.aDay) return 'sealed-too-many-today'
    return store(tx, { organizer, campaignId, key, ask }, now)
  })
}

const wordsOf = ({ columns, unshown }: SealedAsk) => [...columns, ...(unshown ? ['unshown'] : [])]

function isSame(key: DataKey, asked: Asked, ask: SealedAsk): boolean {
  if (asked.format !== ask.format || asked.columns.join() !== wordsOf(ask).join()) return false
  if (ask.recipient === 'key') return asked.recipientKey === tidyKey(ask.key)
  return (
    asked.passphrase !== null &&
    openPassphrase(key, asked.id, asked.passphrase) === tidyPassphrase(ask.passphrase)
  )
}

type Store = { organizer: Organizer; campaignId: string; key: DataKey; ask: SealedAsk }

async function store(tx: postgres.TransactionSql, { organizer, campaignId, key, ask }: Store, now: Date) {
  const id = uuid()
  const { recipient, format } = ask
  const byKey = recipient === 'key'
  await tx`
    insert into sealed_files (id, campaign_id, asked_by, asked_at, recipient_kind, recipient_key, passphrase, columns, format)
    values (${id}, ${campaignId}, ${organizer.userId}, ${now}, ${recipient}, ${byKey ? tidyKey(ask.key) : null},
      ${byKey ? null : sealPassphrase(key, id, tidyPassphrase(ask.passphrase))}, ${tx.json(wordsOf(ask))}, ${format})`
  const detail = { recipient, format, columns: wordsOf(ask).join(' ') }
  const event = {
    campaignId,
    kind: 'sealed-file-asked',
    actor: 'organizer',
    userId: organizer.userId,
  } as const
  await recordEvent(tx, { ...event, detail }, now)
  const [campaign] = await tx<{ slug: string }[]>`select slug from campaigns where id = ${campaignId}`
  const sealedFile = { by: organizer.email, at: now.toISOString(), recipient, format }
  const next = paths.deskSealedFiles(campaign!.slug)
  await mailOwners(tx, { campaignId, template: 'sealed-file', next, sealedFile }, now)
  return { id }
}
