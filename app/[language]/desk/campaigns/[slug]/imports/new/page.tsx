import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { importSentence } from '../parts/refusals'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { Problems } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { described, Field } from '@/app/parts/field'
import { pageLanguage } from '@/app/parts/page-language'
import { IMPORT_DAYS, IMPORT_LIMITS } from '@/domain/import/import'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

const { rows, columns } = IMPORT_LIMITS
const LIMITS = { rows, columns, megabytes: IMPORT_LIMITS.bytes / 1024 / 1024 }
const TYPES =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Props = { params: Promise<{ language: string; slug: string }> }

/** Where a file is chosen and uploaded. */
export default async function NewImportPage({ params }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskImportNew(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  if (!may(campaign.role, 'import-signatures')) {
    return <NotPermitted act="import-signatures" role={campaign.role} language={language} prefix={prefix} />
  }
  const again = await formAgain<'file'>()
  const t = translator(language, 'import')
  const peopleOnly = campaign.kinds === 'person' && importSentence(language, 'people-only')
  const notYet = campaign.state === 'draft' ? t('draft') : peopleOnly
  return (
    <DeskPage tab={`${t('uploadTitle')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="imports" language={language} prefix={prefix} />
      <Problems again={again} language={language} />
      <div className="max-w-2xl">
        <h2 className="mb-2 text-xl">{t('uploadTitle')}</h2>
        {notYet ? (
          <p className="notice">{notYet}</p>
        ) : (
          <UploadForm
            action={inLanguage(prefix, paths.deskImportUpload(slug))}
            error={again?.faults.file}
            language={language}
          />
        )}
        <p>
          <a href={inLanguage(prefix, paths.deskImports(slug))}>{t('back')}</a>
        </p>
      </div>
    </DeskPage>
  )
}

type FormProps = { action: string; error: string | undefined; language: string }

function UploadForm({ action, error, language }: FormProps) {
  const t = translator(language, 'import')
  return (
    <form method="post" encType="multipart/form-data" action={action} className="mb-8">
      <p className="text-quiet mb-5">{t('uploadLead')}</p>
      <Field name="file" label={t('chooseFile')} hint={t('chooseHint', LIMITS)} error={error}>
        <input className="input" type="file" accept={TYPES} {...described('file', { hint: true, error })} />
      </Field>
      <button className="button">{t('upload')}</button>
      <h3 className="mt-8 mb-1 text-lg">{t('keptTitle')}</h3>
      <p className="text-quiet text-sm">{t('kept', { days: IMPORT_DAYS })}</p>
    </form>
  )
}
