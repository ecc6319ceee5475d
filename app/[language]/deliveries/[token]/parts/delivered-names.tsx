import { Entries } from '@/app/parts/entries'
import { findHeadings, headingsBySlug } from '@/app/parts/headings'
import type { Query } from '@/app/parts/list-filter'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { AddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import { listAreas, listDelivered } from '@/domain/delivery/addressee/list-delivered'
import { translator } from '@/messages/translator'
import { readDeskQuery, toDeskQuery } from './desk-query'
import { NamesFilter } from './names-filter'

type Props = {
  desk: AddresseeDesk
  campaign: PublicCampaign
  query: Query
  address: string
  language: string
}

const NAMES_ON_A_PAGE = 100

/** The frozen list, a page at a time, by what staff look for. */
export async function DeliveredNames({ desk, campaign, query, address, language }: Props) {
  const t = translator(language, 'addressee')
  const { filter, cursor, ignored } = readDeskQuery(query)
  const [page, areas, categories] = await Promise.all([
    listDelivered(desk.id, filter, cursor, NAMES_ON_A_PAGE),
    listAreas(desk.id),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const headings = headingsBySlug(categories)
  const of = (kind: string) => page.items.filter((item) => item.kind === kind)
  const [organizations, people] = [of('organization'), of('person')]
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('names')}</h2>
      <NamesFilter {...{ desk, filter, areas, categories, address, language }} />
      {ignored.map((reason) => (
        <p className="notice mt-4" key={reason}>
          {translator(language, 'list')(reason)}
        </p>
      ))}
      {page.items.length === 0 && <p className="mt-4">{t('none')}</p>}
      {organizations.length > 0 && <Entries items={organizations} {...{ language, headings }} />}
      {people.length > 0 && <Entries items={people} {...{ language, headings }} />}
      <p className="pages">
        {cursor !== null && <a href={`${address}${toDeskQuery(filter)}#names`}>{t('first')}</a>}{' '}
        {page.next !== null && <a href={`${address}${toDeskQuery(filter, page.next)}#names`}>{t('more')}</a>}
      </p>
    </section>
  )
}
