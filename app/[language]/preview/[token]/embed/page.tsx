import { Coalition } from '@/app/parts/bar-name'
import { ByInvitation } from '@/app/parts/by-invitation'
import { shownLanguage } from '@/app/parts/campaign'
import { WhoAnswers } from '@/app/parts/who-answers'
import { letterIn } from '@/domain/campaign/letter-languages'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { AS_EMBED, previewFormProps } from '../parts/form-props'
import { NotADraft } from '../parts/not-a-draft'
import { PreviewForm } from '../parts/preview-form'
import { PreviewNotice } from '../parts/preview-notice'
import { findPreviewedOnce } from '../parts/previewed'

type Props = { params: Promise<{ language: string; token: string }> }

/** The card that partners will show on their sites, of a draft: as they will see it, with the form, which takes nothing. */
export default async function PreviewEmbedPage({ params }: Props) {
  const { language: prefix, token } = await params
  const found = await findPreviewedOnce(token)
  const campaign = found && 'draft' in found ? found.draft.campaign : null
  const language = campaign && shownLanguage(prefix, campaign)
  if (!campaign || !language)
    return <NotADraft opened={found && 'opened' in found ? found.opened : undefined} prefix={prefix} />
  const t = translator(language, 'preview')
  const letter = letterIn(campaign, language)
  const shown = { campaign, language, prefix }
  return (
    <main id="content" className="column">
      <title>{`${t('mark')}: ${letter.title}`}</title>
      <meta name="robots" content="noindex" />
      <h1 className="title">{t('embedTitle')}</h1>
      <PreviewNotice language={language}>
        <a href={inLanguage(prefix, paths.preview(token))}>{t('asLetter')}</a>
      </PreviewNotice>
      <section id="sign" className="embed" aria-labelledby="title">
        <div className="embed-card">
          <div className="embed-head" lang={letter.language} dir={direction(letter.language)}>
            <Coalition campaign={campaign} />
            <p className="addressees">{letter.addressees}</p>
            <h2 id="title" className="embed-title">
              {letter.title}
            </h2>
          </div>
          <div className="embed-sign">
            {campaign.byInvitation ? (
              <ByInvitation campaign={campaign} language={language} />
            ) : (
              <PreviewForm {...await previewFormProps(shown, token, AS_EMBED)} />
            )}
            <WhoAnswers shown={shown} />
          </div>
        </div>
      </section>
    </main>
  )
}
