import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { deliverySentence } from '../parts/refusals'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { CutoffFields } from './cutoff-fields'
import { readCutoff } from './cutoff-query'
import { InAndOut } from './in-and-out'
import { KeptFields, PrepareFields } from './prepare-fields'
import { Unfinished } from './unfinished'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { listDeliveries } from '@/domain/delivery/desk-queries'
import { previewDelivery } from '@/domain/delivery/preview-delivery'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Where the cut-off is chosen, who is in and who is not is seen, and the files are asked for. */
export default async function NewDeliveryPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskDeliveryNew(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const chosen = readCutoff(await searchParams)
  const over = campaign.state === 'closed' || campaign.state === 'delivered'
  const values = chosen.cutoff === '' ? { ...chosen, cutoff: over ? 'closing' : 'now' } : chosen
  const preview = await previewDelivery(organizer, slug, values)
  if (preview === 'not-permitted')
    return <NotPermitted act="prepare-delivery" role={campaign.role} language={language} prefix={prefix} />
  const again = await formAgain()
  const deliveries = await listDeliveries(organizer, slug)
  const unfinished = typeof deliveries === 'string' ? undefined : deliveries.find(isUnfinished)
  const t = translator(language, 'deliveries')
  const props = { campaign, values, language, prefix }
  const refused = typeof preview === 'string' ? preview : null
  return (
    <DeskPage tab={`${t('new')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="deliveries" language={language} prefix={prefix} />
      <Problems again={again} language={language} />
      <p className="mb-1 text-sm">
        <a href={inLanguage(prefix, paths.deskDeliveries(slug))}>{t('back')}</a>
      </p>
      <h2 className="mb-2 text-xl">{t('new')}</h2>
      {unfinished ? (
        <Unfinished {...{ found: unfinished, again, slug, language, prefix }} />
      ) : !campaign.isPublic ? (
        <p className="notice">{t('notPublic')}</p>
      ) : (
        <form method="post" action={inLanguage(prefix, paths.deskDeliveryPrepare(slug))}>
          <p className="text-quiet mb-5 max-w-2xl">{t('newLead')}</p>
          <CutoffFields {...props} refused={refused} error={refused && deliverySentence(language, refused)} />
          {typeof preview === 'string' ? (
            <KeptFields again={again} />
          ) : (
            <>
              <InAndOut {...props} preview={preview} />
              <PrepareFields {...props} preview={preview} again={again} />
            </>
          )}
        </form>
      )}
    </DeskPage>
  )
}

const isUnfinished = ({ finalAt, cancelledAt }: { finalAt: Date | null; cancelledAt: Date | null }) =>
  !finalAt && !cancelledAt
