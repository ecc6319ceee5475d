import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { listTexts } from '@/domain/update/text-of'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CampaignHead } from '../../parts/campaign-head'
import { UpdateDone } from '../parts/update-done'
import { Draft } from './draft'
import { findUpdatePage } from './parts/find-update-page'
import { NoUpdate } from './parts/no-update'
import { Started } from './started'

type Props = { params: Promise<{ language: string; slug: string; id: string }>; searchParams: Promise<Query> }

/** One update: to write, to try out and to send; and how far it is, once it is being sent. */
export default async function UpdatePage({ params, searchParams }: Props) {
  const { language: prefix, ...place } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findUpdatePage(prefix, place, paths.deskUpdate(place.slug, place.id))
  if ('refusal' in found) return <NoUpdate refused={found} language={language} prefix={prefix} />
  const { campaign, update } = found
  const [texts, again] = await Promise.all([listTexts(update.id), formAgain()])
  const t = translator(language, 'updates')
  // Somebody saved after the form that came back was opened.
  const conflict = again?.values.version !== undefined && again.values.version !== String(update.version)
  const name = update.subject ?? t('untitled', { number: update.number })
  const props = { ...found, texts, language, prefix }
  return (
    <DeskPage tab={`${name}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="updates" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">
        <a className="inline-block py-1" href={inLanguage(prefix, paths.deskUpdates(campaign.slug))}>
          {t('back')}
        </a>
      </p>
      <h2 className="mb-4 text-xl [overflow-wrap:anywhere]">
        <bdi lang={update.subject ? campaign.language : undefined}>{name}</bdi>
      </h2>
      <UpdateDone query={await searchParams} language={language} />
      <Problems again={again} language={language}>
        {conflict && update.step === 'draft' && (
          <>
            <p className="mt-2">{t('conflict.facts')}</p>
            <p className="mt-2">
              <a
                href={inLanguage(prefix, paths.deskUpdate(campaign.slug, update.id))}
                target="_blank"
                rel="noopener"
              >
                {t('conflict.open')}
              </a>
            </p>
          </>
        )}
      </Problems>
      {update.step === 'draft' ? (
        <Draft {...props} again={again} conflict={conflict} />
      ) : (
        <>
          <TypedAgain language={language} />
          <Started {...props} />
        </>
      )}
    </DeskPage>
  )
}
