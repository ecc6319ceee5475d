import type { ReactNode } from 'react'
import { formatDay, formatMoment } from '@/domain/text/dates'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { may } from '@/domain/team/team'
import { absolute, inLanguage, paths } from '@/paths'
import { closingSentence } from '../../parts/closing'

type Props = { campaign: DeskCampaign; language: string }
type Linking = Props & { prefix: string }

/** What is settled about a campaign: address, edition, times, who answers for it. */
export function Facts({ campaign, language, prefix }: Linking) {
  const t = translator(language, 'desk')
  const soon = translator(language, 'launch')
  const collects = !campaign.isPublic || campaign.launchedAt !== null
  const address = absolute(paths.campaign(campaign.slug))
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 text-xl">
        {t('facts')}
      </h2>
      <dl className="text-sm">
        <Fact name={t('address')}>
          {campaign.isPublic ? <a href={address}>{address}</a> : <span dir="ltr">{address}</span>}
          {!campaign.isPublic && <span className="text-quiet block">{addressLater(campaign, language)}</span>}
        </Fact>
        <Fact name={t('edition')}>
          {campaign.editionHash ? (
            <>
              {campaign.editionNumber}
              <span className="text-quiet block text-xs">{t('hash', { hash: campaign.editionHash })}</span>
            </>
          ) : (
            t('editionNone')
          )}
        </Fact>
        {campaign.openedAt && (
          <Fact name={collects ? soon('collectedFrom') : t('opened')}>
            {formatMoment(
              campaign.openedAt,
              language,
              (collects && campaign.launchesZone) || campaign.closesZone || 'UTC',
            )}
          </Fact>
        )}
        {campaign.launchedAt && <Launched {...{ campaign, language }} launchedAt={campaign.launchedAt} />}
        <Fact name={t('closing')}>
          {closingSentence(campaign, language)}
          {campaign.closesZone && (
            <span className="text-quiet block">{campaign.closesZone.replaceAll('_', ' ')}</span>
          )}
        </Fact>
        <Kept {...{ campaign, language, prefix }} />
        <Fact name={t('language')}>{languageName(campaign.language, language)}</Fact>
        <Fact name={t('contact')}>
          <bdi>{campaign.contact}</bdi>
        </Fact>
        <Fact name={t('responsible')}>
          <bdi className="whitespace-pre-line">{campaign.responsible}</bdi>
        </Fact>
        <Fact name={t('yourRole')}>{t(`role.${campaign.role}`)}</Fact>
      </dl>
    </section>
  )
}

/** How long addresses are kept, or since when they are gone; the way to change it for who may. */
function Kept({ campaign, language, prefix }: Linking) {
  const t = translator(language, 'keeping')
  const { addressesErasedAt: erased, addressesDueAt: due, keepsAddressesDays: days } = campaign
  const day = (at: Date) => formatDay(at, language)
  return (
    <Fact name={t('addresses')}>
      {erased ? t('erased', { day: day(erased) }) : due ? t('due', { day: day(due) }) : t('rule', { days })}
      {may(campaign.role, 'keep-data') && (
        <a className="block" href={inLanguage(prefix, paths.deskKeeping(campaign.slug))}>
          {t('toPage')}
        </a>
      )}
    </Fact>
  )
}

function addressLater({ state }: DeskCampaign, language: string): string {
  return state === 'draft'
    ? translator(language, 'desk')('addressLater')
    : translator(language, 'launch')('addressLater')
}

/** Milliseconds up to which a launch was at its moment. */
const PUNCTUAL = 2_000

/** When letter and names became public, and for when that was due if it was late. */
function Launched({ campaign, launchedAt, language }: Props & { launchedAt: Date }) {
  const t = translator(language, 'launch')
  const zone = campaign.launchesZone ?? 'UTC'
  const due = campaign.launchesAt
  return (
    <Fact name={t('published')}>
      {formatMoment(launchedAt, language, zone)}
      {due && launchedAt.getTime() - due.getTime() > PUNCTUAL && (
        <span className="text-quiet block">
          {t('publishedLate', { when: formatMoment(due, language, zone) })}
        </span>
      )}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-rule border-t py-2">
      <dt className="text-quiet">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
