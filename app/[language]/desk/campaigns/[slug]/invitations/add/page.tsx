import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { DeskPage } from '@/app/parts/desk-page'
import { TextField } from '@/app/parts/field'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { findAsked } from '@/domain/invitation/ask-list'
import type { InvitationField } from '@/domain/invitation/invitation'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { AskDone } from '../parts/ask-done'
import { InvitationFields } from '../parts/invitation-fields'
import { ManyAtOnce } from './many-at-once'

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** Three ways onto the ask list: typed, pasted, uploaded. */
export default async function AddInvitationsPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findDeskCampaign(prefix, slug, paths.deskInvitationAdd(slug))
  if (!found) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = found
  const query = await searchParams
  if (!may(campaign.role, 'edit-invitations'))
    return <NotPermitted act="edit-invitations" role={campaign.role} language={language} prefix={prefix} />
  const again = await formAgain<InvitationField | 'lines' | 'file'>()
  const like = typeof query.like === 'string' ? await findAsked(organizer, slug, query.like) : 'none'
  const alike = typeof like === 'string' ? null : like
  const typed = again?.values ?? {}
  const t = translator(language, 'askList')
  const to = (path: string) => inLanguage(prefix, path)
  const { organization = '', email = '', partner = '', note = '' } = typed
  const values = { email, partner, note, language: typed.language ?? campaign.language }
  return (
    <DeskPage tab={`${t('add')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="invitations" language={language} prefix={prefix} />
      <AskDone query={query} language={language} />
      {alike && (
        <p className="notice [overflow-wrap:anywhere]">
          {t.rich('alikeOne', {
            other: () => (
              <a href={to(paths.deskInvitation(slug, alike.id))}>
                <bdi>{alike.organization}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      <Problems again={again} language={language} />
      <h2 className="mb-4 text-xl">{t('add')}</h2>
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="one">
          <h3 id="one" className="mb-3 text-lg">
            {t('one')}
          </h3>
          <form method="post" action={to(paths.deskInvitationAddOne(slug))} noValidate>
            <TextField
              name="organization"
              label={t('organization')}
              error={again?.faults.organization}
              defaultValue={organization}
            />
            <InvitationFields values={values} faults={again?.faults ?? {}} language={language} />
            <button className="button">{t('addOne')}</button>
          </form>
        </section>
        <ManyAtOnce slug={slug} lines={typed.lines} faults={again?.faults ?? {}} {...{ language, prefix }} />
      </div>
      <p className="mt-8">
        <a href={to(paths.deskInvitations(slug))}>{t('back')}</a>
      </p>
    </DeskPage>
  )
}
