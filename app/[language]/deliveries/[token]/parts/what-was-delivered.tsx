import { deliveredParts } from '@/app/parts/delivery/counts'
import { SinceDelivered } from '@/app/parts/delivery/since-delivered'
import { prefixOf } from '@/app/parts/page-language'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { AddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import { type FinalDelivery, listRevisions } from '@/domain/delivery/queries'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { desk: AddresseeDesk; delivery: FinalDelivery; campaign: PublicCampaign; language: string }

/** How many names, the way to the public record, and the organizers' note. */
export async function WhatWasDelivered({ desk, delivery, campaign, language }: Props) {
  const t = translator(language, 'addressee')
  const record = translator(language, 'record')
  const when = formatMoment(desk.cutoffAt, interfaceLanguage(language))
  return (
    <>
      <p className="lead">{record(delivery.revision > 1 ? 'leadRevised' : 'lead', { when })}</p>
      <p>{deliveredParts(delivery.counts, language)}</p>
      <SinceDelivered revisions={await listRevisions(delivery.id)} language={language} />
      <p className="mt-2">
        <a href={inLanguage(prefixOf(campaign, language), paths.delivery(desk.slug, desk.number))}>
          {t('record')}
        </a>
      </p>
      <p className="text-quiet mt-4 text-sm">{t('lead')}</p>
      {desk.note !== null && (
        <section aria-labelledby="note">
          <h2 id="note">{record('note')}</h2>
          <p className="whitespace-pre-line" dir="auto">
            {desk.note}
          </p>
        </section>
      )}
    </>
  )
}
