import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import type { Kind } from './category'

// What the form "Who signs" shows. Both queries join the asker's membership.

export type DeskCategory = {
  slug: string
  kind: Kind
  heading: Record<string, string>
  /** Someone signed in it, so it stays. */
  used: boolean
}

/** The categories of an organizer's campaign in their order; none for a foreign one. */
export async function listDeskCategories(organizer: Organizer, slug: string): Promise<DeskCategory[]> {
  return sql()<DeskCategory[]>`
    select g.slug, g.kind, g.heading, exists (select from signatures s where s.category_id = g.id) as used
    from categories g
    join campaigns c on c.id = g.campaign_id and c.slug = ${slug}
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId}
    order by g.kind, g.position, g.id`
}

/** The languages that headings are wanted in: the letter's own first, then those of its translations. */
export async function listHeadingLanguages(organizer: Organizer, slug: string): Promise<string[]> {
  const rows = await sql()<{ language: string }[]>`
    with campaign as (
      select c.id, c.language from campaigns c
      join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId} where c.slug = ${slug}
    ), spoken as (
      select language from drafts where campaign_id = (select id from campaign)
      union select t.language from translations t join editions e on e.id = t.edition_id
        where e.campaign_id = (select id from campaign)
    )
    select s.language from spoken s, campaign order by s.language <> campaign.language, s.language`
  return rows.map(({ language }) => language)
}
