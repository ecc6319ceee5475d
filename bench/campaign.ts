import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { findDataKey } from '@/domain/seal/data-key'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'

export type Measured = { id: string; slug: string; edition: string; editionId: string }

const PARAGRAPH =
  'We write to you as organizations and people who depend on a bridge that everybody may cross and nobody may close in secret.'

/** An open campaign with a letter of about 3,500 characters, as such letters are. */
export async function makeCampaign(slug: string): Promise<Measured> {
  await addOrganizer('bench@example.org')
  const organizer = { ...(await findOrganizer('bench@example.org'))!, signedInAt: new Date() }
  await createCampaign(organizer, {
    title: 'Keep the bridge open to everyone',
    slug,
    addressees: 'To the council of Exampletown\nTo the ministers of transport',
    text:
      Array.from({ length: 28 }, (_, index) => `${PARAGRAPH} Point ${index + 1}.[^1]`).join('\n\n') +
      '\n\n[^1]: A note.',
    language: 'en',
    closesAt: '',
    closesZone: '',
    contact: 'bench@example.org',
    responsible: 'Bridge Friends, Exampletown',
  })
  await openCampaign(organizer, slug)
  const [row] = await sql()<Measured[]>`
    select c.id, c.slug, encode(e.hash, 'hex') as edition, e.id as edition_id from campaigns c
    join editions e on e.campaign_id = c.id where c.slug = ${slug}`
  await findDataKey(row!.id)
  return row!
}

export const COUNTRIES =
  'PTDEFRESITJPBRGBUSCAMXARINIDKENGZAEGMASASETHPHVNKRAUNZSEFINODKPLCZATCHBENLIEGRTRUAROHUBGRSHR'

/**
 * Fills a campaign with confirmed and listed signatures, written by the database itself: 1 of 50 an organization, in these
 * countries by turns, with names from a few hundred syllables. Their sealed fields are random bytes of the usual length, which
 * nothing measured here opens.
 */
export async function fillCampaign(
  { id, editionId }: Measured,
  from: number,
  to: number,
  countries = COUNTRIES,
): Promise<void> {
  await sql().unsafe(`
    with row as (
      select n, gen_random_uuid() as id, case when n % 50 = 0 then 'organization' else 'person' end as kind,
        substr('${countries}', 1 + 2 * (n % ${countries.length / 2}), 2) as country,
        'Signer ' || initcap(md5((n % 90000)::text)::varchar(7)) || ' ' || initcap(md5(n::text)::varchar(9)) as name,
        now() - (interval '1 second' * (${to} - n)) as at
      from generate_series(${from}, ${to}) n
    ), signature as (
      insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, country, name, email,
        organization, email_index, organization_index, listed, number, signed_at, confirmed_at, published_at)
      select id, '${id}', '${editionId}', kind, 'en', sha256('consent'), country,
        decode(repeat('5e', 50), 'hex'), decode(repeat('5e', 55), 'hex'),
        case when kind = 'organization' then decode(repeat('5e', 55), 'hex') end, sha256(('m' || n)::bytea),
        case when kind = 'organization' then sha256(('o' || n)::bytea) end, true, n, at, at, at from row
    )
    insert into signatories (signature_id, campaign_id, number, kind, name, organization, country, folded,
      confirmed_at, published_at)
    select id, '${id}', n, kind, case when kind = 'person' then name end,
      case when kind = 'organization' then name || ' Association' end, country, lower(name), at, at from row`)
  await sql().unsafe(`
    insert into totals (campaign_id, day, kind, country, listed)
    select campaign_id, '2026-01-01', kind, country, count(*) from signatories where campaign_id = '${id}' group by 1, 3, 4
    on conflict (campaign_id, day, kind, category, country) do update set listed = excluded.listed`)
  await sql()`
    insert into numbers (campaign_id, last) values (${id}, ${to})
    on conflict (campaign_id) do update set last = greatest(numbers.last, excluded.last)`
}
