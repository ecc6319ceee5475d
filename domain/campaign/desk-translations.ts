import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import type { LetterField, TranslationValues } from './campaign'

// What the team sees of a letter's translations. Every query joins the asker's membership.

export type DeskTranslation = {
  language: string
  title: string
  addressees: string
  text: string
  /** What is still empty: it cannot be published without. */
  missing: LetterField[]
  savedAt: Date
  /** What's on the page; null if nothing is. */
  shown: { publishedAt: Date; editionNumber: number; outdated: boolean } | null
  /** The draft says something else than the page. */
  changed: boolean
}

type Row = TranslationValues & {
  savedAt: Date
  missing: LetterField[]
  changed: boolean
  publishedAt: Date | null
  editionNumber: number
  outdated: boolean
}

/** The translations of a campaign, drafted or published, by tag; nothing for another team's campaign. */
export async function listDeskTranslations(organizer: Organizer, slug: string): Promise<DeskTranslation[]> {
  return (await findRows(organizer, slug, null)).map(toDesk)
}

/** One translation with its text as it is being written; null when there is none in this language. */
export async function findDeskTranslation(
  organizer: Organizer,
  slug: string,
  language: string,
): Promise<DeskTranslation | null> {
  const [row] = await findRows(organizer, slug, language)
  return row ? toDesk(row) : null
}

function toDesk({
  language,
  title,
  addressees,
  text,
  missing,
  savedAt,
  changed,
  ...row
}: Row): DeskTranslation {
  const { publishedAt, editionNumber, outdated } = row
  const shown = publishedAt && { publishedAt, editionNumber, outdated }
  return { language, title, addressees, text, missing, savedAt, shown, changed }
}

/** @param language only this one */
function findRows(organizer: Organizer, slug: string, language: string | null): Promise<Row[]> {
  return sql()<Row[]>`
    select d.language, d.title, d.addressees, d.text, d.saved_at,
      array_remove(array[case when d.title = '' then 'title' end, case when d.addressees = '' then 'addressees' end,
        case when d.text = '' then 'text' end], null) as missing,
      shown.id is not null and (d.title, d.addressees, d.text) is distinct from (shown.title, shown.addressees, shown.text)
        as changed,
      shown.published_at, shown.number as edition_number,
      shown.number < (select max(number) from editions where campaign_id = c.id) as outdated
    from campaigns c
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId}
    join drafts d on d.campaign_id = c.id and d.language <> c.language
    left join lateral (
      select t.id, t.title, t.addressees, t.text, t.published_at, e.number
      from translations t join editions e on e.id = t.edition_id
      where e.campaign_id = c.id and t.language = d.language and t.removed_at is null
      order by e.number desc, t.published_at desc limit 1
    ) shown on true
    where c.slug = ${slug} and (${language}::text is null or d.language = ${language})
    order by d.language`
}
