import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { campaign: DeskCampaign; language: string; prefix: string }

/** The public list's files, and the way to the files with addresses, which leave only sealed. */
export function Files({ campaign, language, prefix }: Props) {
  const t = translator(language, 'desk')
  const list = translator(language, 'list')
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="mb-3 text-xl">
        {t('files')}
      </h2>
      {campaign.isPublic ? (
        <>
          <p className="mb-2">{t('publicFiles')}</p>
          <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
            <a href={inLanguage(prefix, paths.signatoriesSpreadsheet(campaign.slug))}>
              {list('forSpreadsheets')}
            </a>
            <a href={paths.signatoriesCsv(campaign.slug)}>{list('forPrograms')}</a>
            <a href={paths.signatoriesJson(campaign.slug)}>{list('asData')}</a>
          </p>
        </>
      ) : (
        <p className="mb-6">{translator(language, 'launch')('filesLater')}</p>
      )}
      <Frozen {...{ campaign, language, prefix }} />
      <h3 className="mb-1 text-lg">{t('exportTitle')}</h3>
      {campaign.shreddedAt ? (
        <p>{translator(language, 'keeping')('nothingSealed')}</p>
      ) : may(campaign.role, 'export-private') ? (
        <>
          <p className="mb-3">{t('exportExplains')}</p>
          <p>
            <a className="button-quiet" href={inLanguage(prefix, paths.deskSealedFiles(campaign.slug))}>
              {t('exportSealed')}
            </a>
          </p>
        </>
      ) : (
        <p>{t('exportForbidden', { role: t(`role.${campaign.role}`) })}</p>
      )}
    </section>
  )
}

/** The way to everything public as one static folder, once the letter is closed. */
function Frozen({ campaign: { slug, state, role, isPublic }, language, prefix }: Props) {
  const t = translator(language, 'desk')
  const isOver = state === 'closed' || state === 'delivered'
  if (!isOver || !isPublic || !may(role, 'prepare-delivery')) return null
  return (
    <>
      <h3 className="mb-1 text-lg">{t('frozenTitle')}</h3>
      <p className="mb-3">{t('frozenExplains')}</p>
      <p className="mb-6">
        <a className="button-quiet" href={inLanguage(prefix, paths.deskFrozen(slug))} download>
          {t('frozenDownload')}
        </a>
      </p>
    </>
  )
}
