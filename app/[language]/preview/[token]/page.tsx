import { ByInvitation } from '@/app/parts/by-invitation'
import { shownLanguage } from '@/app/parts/campaign'
import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { letterHtml } from '@/app/parts/letter-html'
import { addressIn, NotTranslated, ReadIn } from '@/app/parts/read-in'
import { WhoAnswers } from '@/app/parts/who-answers'
import { letterIn } from '@/domain/campaign/letter-languages'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { previewFormProps } from './parts/form-props'
import { NotADraft } from './parts/not-a-draft'
import { PreviewForm } from './parts/preview-form'
import { PreviewNotice } from './parts/preview-notice'
import { findPreviewedOnce } from './parts/previewed'

type Props = { params: Promise<{ language: string; token: string }> }

/** A draft as its readers will have it, for partners who have its link: the newest saved text, and the form, which takes nothing. */
export default async function PreviewPage({ params }: Props) {
  const { language: prefix, token } = await params
  const found = await findPreviewedOnce(token)
  const draft = found && 'draft' in found ? found.draft : null
  const language = draft && shownLanguage(prefix, draft.campaign)
  if (!draft || !language)
    return <NotADraft opened={found && 'opened' in found ? found.opened : undefined} prefix={prefix} />
  const { campaign } = draft
  const t = translator(language, 'preview')
  const letter = letterIn(campaign, language)
  const html = await letterHtml(draft.texts.get(letter.language) ?? '', letter.language, 'readers')
  const shown = { campaign, language, prefix }
  return (
    <main id="content" className="letter-page">
      <title>{`${t('mark')}: ${letter.title}`}</title>
      <meta name="robots" content="noindex" />
      <div className="letter-side">
        <PreviewNotice language={language}>
          <a href={inLanguage(prefix, paths.previewEmbed(token))}>{t('asEmbed')}</a>
        </PreviewNotice>
        <DemonstrationNotice campaign={campaign} language={language} />
        <article id="letter" tabIndex={-1} className="letter-sheet">
          <ReadIn {...{ ...shown, letter }} address={addressIn(campaign, paths.preview(token))} />
          <NotTranslated letter={letter} language={language} />
          <div lang={letter.language} dir={direction(letter.language)}>
            <p className="addressees">
              {letter.addressees.split('\n').map((line, index) => (
                <span key={index}>{line}</span>
              ))}
            </p>
            <h1 className="letter-title">{letter.title}</h1>
            {html && <div className="letter" dangerouslySetInnerHTML={{ __html: html }} />}
          </div>
          {!html && <p>{t('noText')}</p>}
        </article>
      </div>
      <div className="sign-column">
        <section id="sign" className="sign" tabIndex={-1}>
          {campaign.byInvitation ? (
            <ByInvitation campaign={campaign} language={language} />
          ) : (
            <PreviewForm {...await previewFormProps(shown, token)} />
          )}
          <WhoAnswers shown={shown} />
        </section>
      </div>
    </main>
  )
}
