import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { BYTEA } from '@/db/client'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import type { DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { openColumn } from '@/domain/signature/private'
import type { Changed } from './collected-list'
import { isListed } from './counted'

const BATCH = 1_000
type Officer = { id: string; language: string; email: Buffer }

/**
 * Word to the officers of organizations that they are on the list, asked for in the transaction of the launch, so that it leaves when the
 * launch is there to see. Brought up as the list is: who left or moved to another address meanwhile gets none of the first.
 */
export class ListedMails {
  private readonly asked = new Map<string, { id: string; hash: Buffer }>()

  constructor(
    private readonly tx: postgres.TransactionSql,
    private readonly campaignId: string,
    private readonly key: DataKey,
    private readonly at: Date,
  ) {}

  async bringUp({ changed, gone }: Changed): Promise<void> {
    await this.takeBack([...changed, ...gone])
    for (let from = 0; from < changed.length; from += BATCH) await this.ask(changed.slice(from, from + BATCH))
  }

  private async takeBack(ids: string[]): Promise<void> {
    const { tx } = this
    const asked = ids.flatMap((id) => this.asked.get(id) ?? [])
    if (asked.length === 0) return
    const hashes = tx.array(
      asked.map(({ hash }) => hash),
      BYTEA,
    )
    await tx`delete from outbox where id = any(${asked.map(({ id }) => id)}::uuid[])`
    await tx`delete from tokens where hash = any(${hashes}::bytea[])`
    for (const id of ids) this.asked.delete(id)
  }

  private async ask(ids: string[]): Promise<void> {
    const { tx, campaignId, at } = this
    const officers = await tx<Officer[]>`
      select s.id, s.language, s.email from signatures s
      where s.id = any(${ids}::uuid[]) and s.kind = 'organization' and s.email is not null and ${isListed(tx)}
      order by s.number`
    if (officers.length === 0) return
    const mails = officers.map((officer) => toMail(this.key, officer))
    const column = <T>(pick: (mail: (typeof mails)[number]) => T) => mails.map(pick)
    const bytes = (pick: (mail: (typeof mails)[number]) => Buffer) => tx.array(column(pick), BYTEA)
    await tx`
      insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at)
      select hash, 'signature', ${campaignId}, id, true, ${at}
      from unnest(${bytes(({ hash }) => hash)}::bytea[], ${column(({ signature }) => signature)}::uuid[]) as of (hash, id)`
    await tx`
      insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, created_at, next_attempt_at)
      select id, 'published', language, ${campaignId}, signature, sealed, lane, ${at}, ${at}
      from unnest(${column(({ id }) => id)}::uuid[], ${column(({ language }) => language)}::text[],
        ${column(({ signature }) => signature)}::uuid[], ${bytes(({ sealed }) => sealed)}::bytea[],
        ${column(({ lane }) => lane)}::smallint[]) as of (id, language, signature, sealed, lane)`
    for (const { signature, id, hash } of mails) this.asked.set(signature, { id, hash })
  }
}

function toMail(key: DataKey, officer: Officer) {
  const to = openColumn(key, officer.id, 'email', officer.email)!
  const { token, hash } = createToken()
  const id = uuid()
  const sealed = sealEnvelopeWith(key, id, { to, token })
  return { id, hash, sealed, signature: officer.id, language: officer.language, lane: laneOf(key, to) }
}
