import { ErrorSummary } from '@/app/parts/error-summary'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import type { Query } from '@/app/parts/list-filter'
import { MailLink } from '@/app/parts/mail-link'
import { pageLanguage, prefixOf } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { Status } from '@/app/parts/status'
import { TypedBefore } from '@/app/parts/typed'
import { Warning } from '@/app/parts/warning'
import { findCampaign } from '@/domain/campaign/queries'
import { letterIn } from '@/domain/campaign/letter-languages'
import { listDeliveryFiles } from '@/domain/delivery/files'
import { findFinalDelivery } from '@/domain/delivery/queries'
import { listBrought } from '@/domain/delivery/addressee/brought'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { AnswerForm } from './parts/answer-form'
import { BroughtList } from './parts/brought-list'
import { type AddresseeField, findDeskOnce } from './parts/desk'
import { FirstFiles, OtherFiles } from './parts/delivered-files'
import { DeliveredNames } from './parts/delivered-names'
import { ReceivedForm } from './parts/received-form'
import { TokenHead } from './parts/token-head'
import { WhatWasDelivered } from './parts/what-was-delivered'

type Props = { params: Promise<{ language: string; token: string }>; searchParams: Promise<Query> }

/** The addressee's desk: what was delivered, its list to look through, and what to say to it. No account. */
export default async function AddresseePage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const desk = await findDeskOnce(token)
  const language = pageLanguage(prefix, desk?.language)
  const t = translator(language, 'addressee')
  const campaign = desk && (await findCampaign(desk.slug))
  const delivery = campaign && (await findFinalDelivery(campaign.id, desk.number))
  if (!delivery) {
    return (
      <Status status={404} title={t('unknownTitle')}>
        <p>{t('unknown')}</p>
        <TypedBefore language={language} />
      </Status>
    )
  }
  const query = await searchParams
  const again = await formAgain<AddresseeField>()
  const brought = await listBrought(desk)
  const record = translator(language, 'record')
  const { slug, number } = desk
  const all = await listDeliveryFiles(delivery.id)
  const files = all.filter(({ revision }) => revision === delivery.revision)
  const about = { files, linked: delivery.leaving > 0 ? null : { slug, number }, language }
  const letterPrefix = prefixOf(campaign, language)
  return (
    <main id="content" className="column list-page record">
      <TokenHead title={record('tab', { number, title: letterIn(campaign, language).title })} />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={letterPrefix} />
      </p>
      <h1 className="title">{record('title', { number })}</h1>
      <Said done={query.done} language={language} />
      <ErrorSummary title={translator(language, 'desk')('errors')} errors={errorsOf(again)} />
      <Refused language={language} refusal={again?.refusal} />
      {again?.refusal === 'too-many' && (
        <Warning>{t.rich('too-many', { mail: () => <MailLink address={campaign.contact} /> })}</Warning>
      )}
      <WhatWasDelivered {...{ desk, delivery, campaign, language }} />
      <FirstFiles {...about} />
      <ReceivedForm {...{ again, language }} done={brought.some(({ kind }) => kind === 'received')} />
      <AnswerForm {...{ again, language }} />
      <BroughtList
        {...{ brought, again, language }}
        action={inLanguage(prefix, paths.addresseeFile(token))}
      />
      <DeliveredNames
        {...{ desk, campaign, query, language }}
        address={inLanguage(prefix, paths.addressee(token))}
      />
      <OtherFiles {...about} />
    </main>
  )
}

const errorsOf = (again: FormAgain | null) =>
  Object.entries(again?.faults ?? {}).map(([field, sentence]) => ({ field, sentence: sentence ?? '' }))

const DONE = ['received', 'answered', 'file'] as const

function Said({ done, language }: { done: string | string[] | undefined; language: string }) {
  const known = DONE.find((one) => one === done)
  if (!known) return null
  return (
    <p className="notice" role="status">
      {translator(language, 'addressee')(`done.${known}`)}
    </p>
  )
}
