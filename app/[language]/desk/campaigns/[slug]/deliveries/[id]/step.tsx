import { Watch } from '../../parts/watch'
import { Confirmed } from '../../parts/confirmed'
import { countWanting } from '@/domain/mail/wants-news'
import { may } from '@/domain/team/team'
import { formatDay } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { DeliveryFiles, type DeliveryProps } from './files'
import { Lacking } from './lacking'
import { progressOf } from './progress'
import { AfterDelivery } from './parts/after-delivery'
import { Revisions } from './revisions'

/** The part of a delivery's page that belongs to where it stands. */
export function DeliveryStep(props: DeliveryProps) {
  const { found, language } = props
  const t = translator(language, 'deliveries')
  switch (found.step) {
    case 'building':
      return (
        <>
          <UnderWay {...props} title={t('buildingTitle')} />
          <Cancel {...props} />
        </>
      )
    case 'ready':
      return <Ready {...props} />
    case 'final':
      return <Final {...props} />
    case 'cancelled':
      return (
        <div className="sheet max-w-2xl">
          <h3 className="mb-1 text-lg">
            {t('cancelledTitle', { when: formatDay(found.cancelledAt!, language) })}
          </h3>
          <p>{t('cancelled')}</p>
        </div>
      )
  }
}

/** What the worker does, how far it is, and what went wrong the last time. */
function UnderWay({ found, campaign, language, prefix, title }: DeliveryProps & { title: string }) {
  const t = translator(language, 'deliveries')
  const page = inLanguage(prefix, paths.deskDelivery(campaign.slug, found.id))
  return (
    <section aria-labelledby="under-way" className="sheet mb-6 max-w-2xl">
      <h3 id="under-way" className="mb-3 text-lg">
        {title}
      </h3>
      {found.fault && (
        <div className="notice-warn">
          <p className="font-semibold">{t('faultTitle')}</p>
          <p>{t(`faults.${found.fault}`)}</p>
        </div>
      )}
      <Watch
        initial={progressOf(found, language)}
        ask={inLanguage(prefix, paths.deskDeliveryProgress(campaign.slug, found.id))}
        page={page}
        label={t('progressLabel')}
      />
      <p className="text-quiet mt-3 text-sm">
        {t('waitHint')} <a href={page}>{t('lookAgain')}</a>
      </p>
    </section>
  )
}

/** Its files to look at, and the two ways on. */
async function Ready(props: DeliveryProps) {
  const { found, campaign, language, prefix } = props
  const t = translator(language, 'deliveries')
  const { slug, role } = campaign
  return (
    <>
      <h3 className="mb-1 text-lg">{t('readyTitle')}</h3>
      <p className="mb-4">{t('readyLead')}</p>
      <DeliveryFiles {...props} />
      <Lacking report={found.report} language={language} />
      {may(role, 'deliver') ? (
        <div className="mb-4">
          <Confirmed
            summary={t('deliverSummary')}
            facts={t('deliverFacts', {
              address: absolute(paths.delivery(slug, found.number ?? 0)),
            })}
            action={inLanguage(prefix, paths.deskDeliveryDeliver(slug, found.id))}
            button={t('deliverNow')}
          >
            <p>{t('deliverTold', { count: await countWanting(campaign.id) })}</p>
          </Confirmed>
        </div>
      ) : (
        <p className="mb-4">{t('ownerDelivers', { role: translator(language, 'desk')(`role.${role}`) })}</p>
      )}
      <Cancel {...props} />
    </>
  )
}

function Final(props: DeliveryProps) {
  const { found, campaign, language, prefix } = props
  const t = translator(language, 'deliveries')
  const record = paths.delivery(campaign.slug, found.number ?? 0)
  return (
    <>
      <h3 className="mb-1 text-lg">{t('finalTitle', { when: formatDay(found.finalAt!, language) })}</h3>
      <p className="mb-4">
        <a href={inLanguage(prefix, record)}>{t('toRecord')}</a>
      </p>
      <AfterDelivery {...props} />
      {found.leaving > 0 ? (
        <UnderWay {...props} title={t('leaving', { count: found.leaving })} />
      ) : (
        <>
          <DeliveryFiles {...props} />
          <Lacking report={found.report} language={language} />
        </>
      )}
      <Revisions found={found} language={language} />
    </>
  )
}

function Cancel({ found, campaign, language, prefix }: DeliveryProps) {
  const t = translator(language, 'deliveries')
  if (!may(campaign.role, 'prepare-delivery')) return null
  return (
    <Confirmed
      warn
      summary={t('cancelSummary')}
      facts={t('cancelFacts')}
      action={inLanguage(prefix, paths.deskDeliveryCancel(campaign.slug, found.id))}
      button={t('cancelNow')}
    />
  )
}
