import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { FRESH_MINUTES, isFresh, type Organizer } from '@/domain/team/team'
import { formatDay } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  campaign: DeskCampaign
  organizer: Organizer
  again: FormAgain | null
  now: Date
  language: string
  prefix: string
}

/** Destroying everything sealed: what stays, what is lost, and the button, once nobody can confirm any more. */
export function Shredding({ campaign, organizer, again, now, language, prefix }: Props) {
  const t = translator(language, 'shredding')
  const { closedAt, shreddedAt } = campaign
  const over = closedAt !== null && closedAt.getTime() + CONFIRM_DAYS * 86_400_000 <= now.getTime()
  const list = 'mt-1 mb-4 list-disc space-y-1.5 ps-5'
  return (
    <section aria-labelledby="shredding" className="mt-12 max-w-2xl">
      <h2 id="shredding" className="mb-2 text-xl">
        {t('title')}
      </h2>
      {shreddedAt && <p className="mb-4">{t('done', { day: formatDay(shreddedAt, language) })}</p>}
      <h3 className="text-base font-semibold">{t('stays')}</h3>
      <ul className={list}>
        <li>{t('staysList')}</li>
        <li>{t('staysDelivered')}</li>
        <li>{t('staysLinks')}</li>
      </ul>
      <h3 className="text-base font-semibold">{t(shreddedAt ? 'wasLost' : 'lost')}</h3>
      <ul className={list}>
        <li>{t('lostNames')}</li>
        <li>{t('lostNotes')}</li>
        <li>{t('lostAsked')}</li>
        <li>{t('lostLogos')}</li>
      </ul>
      {!shreddedAt && !over && <p>{t('notYet', { days: CONFIRM_DAYS })}</p>}
      {!shreddedAt && over && !isFresh(organizer, now) && (
        <div className="notice">
          <p className="mb-3">{t('fresh', { minutes: FRESH_MINUTES })}</p>
          <a href={inLanguage(prefix, paths.signIn(paths.deskKeeping(campaign.slug)))}>
            {translator(language, 'sealedFiles')('signInAgain')}
          </a>
        </div>
      )}
      {!shreddedAt && over && <ShredForm {...{ campaign, again, language, prefix }} />}
    </section>
  )
}

function ShredForm({ campaign, again, language, prefix }: Omit<Props, 'organizer' | 'now'>) {
  const t = translator(language, 'shredding')
  return (
    <form method="post" action={inLanguage(prefix, paths.deskShred(campaign.slug))}>
      <p className="mb-4 font-semibold">{t('final')}</p>
      <TextField
        name="name"
        label={t('name')}
        hint={t.rich('nameHint', { name: () => <strong dir="ltr">{campaign.slug}</strong> })}
        defaultValue={again?.values.name ?? ''}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button className="button-warn">{t('button')}</button>
    </form>
  )
}
