import type { ReactNode } from 'react'
import { MailLink } from '@/app/parts/mail-link'
import { Moment } from '@/app/parts/moment'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { minutesUntil } from './submission'

type Props = {
  language: string
  address: string
  campaign: PublicCampaign
  mailAfter: Date | null
  pausedUntil: Date | null
  /** Whether the mail is still to leave. */
  waits: boolean
  person: boolean
}

/** Where the mail went, and the steps that follow. */
export function WhatNext(props: Omit<Props, 'campaign'>) {
  const { language, address, mailAfter, pausedUntil, person, waits } = props
  const t = translator(language, 'submitted')
  // In one piece where a line has room for it.
  const strong = (chunks: ReactNode) => (
    <strong className="inline-block max-w-full">
      <bdi>{chunks}</bdi>
    </strong>
  )
  return (
    <>
      <p className="text-base [overflow-wrap:anywhere]">
        {t.rich(waits ? 'leadWaits' : 'lead', { address, strong })} {t('earlier')}
      </p>
      {pausedUntil && minutesUntil(pausedUntil) > 0 && (
        <p className="notice mt-4">
          {t.rich('mailPaused', {
            time: () => <Moment at={pausedUntil} language={language} only="time" />,
          })}
        </p>
      )}
      {mailAfter && minutesUntil(mailAfter) > 0 && (
        <p className="notice mt-4">
          {t.rich('mailAfter', { time: () => <Moment at={mailAfter} language={language} only="time" /> })}
        </p>
      )}
      <ol className="my-4 list-decimal space-y-1.5 ps-6 text-base">
        <li>{t('stepMail')}</li>
        <li>{t('stepLook')}</li>
        <li>{person ? t('stepConfirm') : t('stepConfirmOrganization')}</li>
      </ol>
    </>
  )
}

/** What to do when no mail comes. */
export function NothingCame({
  language,
  campaign,
  person,
  waits,
}: Pick<Props, 'language' | 'campaign' | 'person' | 'waits'>) {
  const t = translator(language, 'submitted')
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-xl">{t('nothingTitle')}</h2>
      <ul className="list-disc space-y-1.5 ps-6">
        {!waits && <li>{t('nothingWait')}</li>}
        <li>{t('nothingSpam')}</li>
        <li>{t('nothingAddress')}</li>
        {person && <li>{t('oneMailbox')}</li>}
        <li>
          {t.rich('nothingContact', {
            contact: campaign.contact,
            mail: () => <MailLink address={campaign.contact} />,
          })}
        </li>
      </ul>
    </section>
  )
}
