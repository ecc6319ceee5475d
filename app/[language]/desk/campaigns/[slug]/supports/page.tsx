import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { listSupports, type Support } from '@/domain/organization/support'
import { may } from '@/domain/team/team'
import { formatDay } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { AddForm } from './add-form'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string; id?: string }>
}

/** Organizations that adopted the letter or support it: recorded with a source, shown beside the signatures, never counted. */
export default async function SupportsPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskSupports(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  if (!may(campaign.role, 'review-organization'))
    return <NotPermitted act="review-organization" role={campaign.role} language={language} prefix={prefix} />
  const [again, supports, { done, id }] = [
    await formAgain(),
    await listSupports(campaign.id),
    await searchParams,
  ]
  const t = translator(language, 'supports')
  const added = done === 'added' && supports.find((one) => one.id === id)
  const remove = (one: Support) => inLanguage(prefix, paths.deskSupportRemove(slug, one.id))
  return (
    <DeskPage tab={`${t('tab')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="supports" language={language} prefix={prefix} />
      {added && (
        <form method="post" action={remove(added)} className="notice" role="status">
          <p className="mb-3">{t.rich('added', { name: () => <bdi>{added.organization}</bdi> })}</p>
          <button className="button-quiet">{t('undo')}</button>
        </form>
      )}
      {done === 'removed' && (
        <p className="notice" role="status">
          {t('removed')}
        </p>
      )}
      <Problems again={again} language={language} />
      <p className="lead max-w-2xl">{t('lead')}</p>
      <AddForm again={again} action={inLanguage(prefix, paths.deskSupportAdd(slug))} language={language} />
      <h2 className="mt-10 mb-3 text-xl">{t('recorded')}</h2>
      {supports.length === 0 ? (
        <p className="text-quiet">{t('none')}</p>
      ) : (
        <ul className="max-w-3xl">
          {supports.map((one) => (
            <li
              key={one.id}
              className="border-rule flex flex-wrap items-start justify-between gap-4 border-t py-3"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <bdi className="font-semibold">{one.organization}</bdi>
                <span className="text-quiet block text-sm">
                  {t(`kinds.${one.kind}`)} · <bdi>{one.source}</bdi> ·{' '}
                  {formatDay(new Date(one.day), language)}
                </span>
              </span>
              <form method="post" action={remove(one)}>
                <button className="button-quiet">{t('remove')}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}
