import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import type { TranslationValues } from './campaign'
import { editionHash } from './edition'

/** Puts a text in place of the draft in its language: what the desk goes on writing. */
export async function storeDraft(
  tx: postgres.TransactionSql,
  campaignId: string,
  { language, addressees, title, text }: TranslationValues,
  now: Date,
): Promise<void> {
  await tx`
    insert into drafts (campaign_id, language, addressees, title, text, saved_at)
    values (${campaignId}, ${language}, ${addressees}, ${title}, ${text}, ${now})
    on conflict (campaign_id, language) do update set addressees = excluded.addressees, title = excluded.title,
      text = excluded.text, saved_at = excluded.saved_at`
}

/**
 * Shows a translation of an edition from now on. Older ones stay as rows, because signatures hold their hashes; one
 * that is shown already stays as it is, and one that was shown before is shown again.
 * @param values in the form that is stored: see checkTranslation
 */
export async function storeTranslation(
  tx: postgres.TransactionSql,
  editionId: string,
  values: TranslationValues,
  now: Date,
): Promise<void> {
  const { language, addressees, title, text } = values
  const hash = editionHash(values)
  await tx`
    insert into translations (id, edition_id, language, hash, addressees, title, text, published_at)
    select ${uuid()}, ${editionId}, ${language}, ${hash}, ${addressees}, ${title}, ${text}, ${now}
    where ${hash} is distinct from (
      select hash from translations
      where edition_id = ${editionId} and language = ${language} and removed_at is null
      order by published_at desc limit 1
    )
    on conflict (edition_id, language, hash) do update set published_at = excluded.published_at, removed_at = null`
}
