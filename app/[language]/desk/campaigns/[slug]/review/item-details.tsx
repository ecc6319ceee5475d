import type { Item } from '@/domain/review/item'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { Utc } from '../parts/utc'

/** What was signed with, and how they came. */
export function Details({ item, language }: { item: Item; language: string }) {
  const t = translator(language, 'review')
  const { fields, kind, mailDomain, country, area, via, invited, invitedAs, listed } = item
  const organization = kind === 'organization'
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Fact name={t('officer')} value={organization ? fields.name : null} />
      <Fact name={t('jobTitle')} value={fields.title} />
      <Fact name={t('affiliation')} value={fields.affiliation} />
      <Fact name={t('website')} value={fields.website} />
      <Fact name={t('mailDomain')} value={organization ? mailDomain : null} />
      <Fact name={t('invitedAt')} value={item.invitedAt && `…@${item.invitedAt}`} />
      <Fact name={t('country')} value={country ? countryName(country, language) : area} />
      <Fact name={t('via')} value={via} />
      {invited && (
        <Fact
          name={t('cameBy')}
          value={invitedAs ? t('otherLink', { organization: `\u2068${invitedAs}\u2069` }) : t('personalLink')}
        />
      )}
      {!listed && <Fact name={t('shown')} value={t('onlyCounted')} />}
      <dt className="text-quiet text-sm">{t('confirmed')}</dt>
      <dd>
        <Utc at={item.confirmedAt} language={language} />
      </dd>
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null
  return (
    <>
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">
        <bdi>{value}</bdi>
      </dd>
    </>
  )
}
