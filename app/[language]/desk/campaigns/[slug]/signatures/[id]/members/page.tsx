import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { DeskPage } from '@/app/parts/desk-page'
import { described, Field } from '@/app/parts/field'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { Status } from '@/app/parts/status'
import { findDeskMembers, MEMBER_LIMITS } from '@/domain/signature/desk/record-members'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findDeskCampaign } from '../../../../../parts/asking'
import { NoCampaign, NotPermitted } from '../../../parts/answers'
import { CampaignHead } from '../../../parts/campaign-head'

type Props = {
  params: Promise<{ language: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

/** Whom an umbrella organization that signed speaks for: pasted, one in a line. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskMembers(slug, id))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const found = await findDeskMembers(organizer, slug, id)
  if (found === 'campaign-unknown') return <NoCampaign language={language} prefix={prefix} />
  if (found === 'not-permitted')
    return <NotPermitted act="review-organization" role={campaign.role} language={language} prefix={prefix} />
  const t = translator(language, 'members')
  const back = inLanguage(prefix, paths.deskSignatures(slug))
  if (found === 'signature-unknown') return <Gone back={back} language={language} />
  const again = await formAgain<'members'>()
  const error = again?.faults.members
  const { done } = await searchParams
  return (
    <DeskPage tab={`${t('title')}: ${found.organization}`}>
      <CampaignHead campaign={campaign} page="signatures" language={language} prefix={prefix} />
      {done === 'members' && (
        <p className="notice" role="status">
          {t('saved', { count: found.members.length })}
        </p>
      )}
      <Problems again={again} language={language} />
      <h2 className="mb-2 text-xl">{t.rich('of', { name: () => <bdi>{found.organization}</bdi> })}</h2>
      <p className="lead max-w-2xl">{t('lead')}</p>
      <form
        method="post"
        action={inLanguage(prefix, paths.deskSaveMembers(slug, id))}
        className="sheet max-w-2xl"
        noValidate
      >
        <Field
          name="members"
          label={t('label')}
          hint={t('hint', { most: MEMBER_LIMITS.names })}
          error={error}
        >
          <textarea
            className="input"
            rows={12}
            dir="auto"
            {...described('members', { hint: true, error })}
            defaultValue={again?.values.members ?? found.members.join('\n')}
          />
        </Field>
        <button className="button">{t('save')}</button>
      </form>
      <p className="mt-6">
        <a href={back}>{t('back')}</a>
      </p>
    </DeskPage>
  )
}

function Gone({ back, language }: { back: string; language: string }) {
  const t = translator(language, 'members')
  return (
    <Status status={404} title={t('title')}>
      <p>{translator(language, 'deskRefusals')('signature-unknown')}</p>
      <TypedAgain language={language} />
      <p>
        <a href={back}>{t('back')}</a>
      </p>
    </Status>
  )
}
