import { deliveredParts } from '@/app/parts/delivery/counts'
import { FileList } from '@/app/parts/delivery/file-list'
import { prefixOf } from '@/app/parts/page-language'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { AddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import { listDeliveryFiles } from '@/domain/delivery/files'
import { type FinalDelivery } from '@/domain/delivery/queries'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { desk: AddresseeDesk; delivery: FinalDelivery; campaign: PublicCampaign; language: string }

/** How many names, the way to the public record, and the files. */
export async function WhatWasDelivered({ desk, delivery, campaign, language }: Props) {
  const t = translator(language, 'addressee')
  const record = translator(language, 'record')
  const { number } = desk
  const files = await listDeliveryFiles(delivery.id)
  const linked = delivery.leaving > 0 ? null : { slug: desk.slug, number }
  return (
    <>
      <p className="lead">
        {record('lead', { when: formatMoment(desk.cutoffAt, interfaceLanguage(language)) })}
      </p>
      <p>{deliveredParts(delivery.counts, language)}</p>
      <p className="mt-2">
        <a href={inLanguage(prefixOf(campaign, language), paths.delivery(desk.slug, number))}>
          {t('record')}
        </a>
      </p>
      <p className="text-quiet mt-4 text-sm">{t('lead')}</p>
      <section aria-labelledby="files">
        <h2 id="files">{record('files')}</h2>
        {linked === null && <p className="notice">{record('revising')}</p>}
        <FileList
          files={files.filter(({ revision }) => revision === delivery.revision)}
          {...{ language, linked }}
        />
      </section>
    </>
  )
}
