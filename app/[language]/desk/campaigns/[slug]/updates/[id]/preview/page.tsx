import { DeskPage } from '@/app/parts/desk-page'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { direction, languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CampaignHead } from '../../../parts/campaign-head'
import { findUpdatePage } from '../parts/find-update-page'
import { NoUpdate } from '../parts/no-update'
import { NotMailed } from '../parts/not-mailed'
import { previewOf } from '../parts/preview-of'

type Props = { params: Promise<{ language: string; slug: string; id: string }>; searchParams: Promise<Query> }

/** An update in one language, exactly as it is mailed. */
export default async function UpdatePreviewPage({ params, searchParams }: Props) {
  const { language: prefix, ...place } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findUpdatePage(prefix, place, paths.deskUpdate(place.slug, place.id))
  if ('refusal' in found) return <NoUpdate refused={found} language={language} prefix={prefix} />
  const { campaign } = found
  const shown = await previewOf(place, await searchParams)
  if (!shown)
    return <NoUpdate refused={{ refusal: 'no-update', campaign }} language={language} prefix={prefix} />
  const t = translator(language, 'updates')
  const mail = `${inLanguage(prefix, paths.deskUpdateMail(place.slug, place.id))}?in=${encodeURIComponent(shown.language)}`
  return (
    <DeskPage tab={`${t('preview')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="updates" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">
        <a className="inline-block py-1" href={inLanguage(prefix, paths.deskUpdate(place.slug, place.id))}>
          {t('backToUpdate')}
        </a>
      </p>
      <h2 className="mb-2 text-xl">{t('preview')}</h2>
      <p className="mb-4">{t('previewLead', { language: languageName(shown.language, language) })}</p>
      <NotMailed images={shown.images} lostLinks={shown.lostLinks} language={language} />
      <p className="mb-4 text-lg [overflow-wrap:anywhere]">
        <span className="font-semibold">{t('subject')}</span> <bdi lang={shown.language}>{shown.subject}</bdi>
      </p>
      <iframe
        src={mail}
        title={t('preview')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="border-rule mb-6 block h-[44rem] w-full max-w-3xl rounded border"
      />
      <details>
        <summary className="cursor-pointer py-1">{t('plain')}</summary>
        <pre
          dir={direction(shown.language)}
          className="text-sm [overflow-wrap:anywhere] whitespace-pre-wrap [unicode-bidi:plaintext]"
        >
          {shown.text}
        </pre>
      </details>
    </DeskPage>
  )
}
