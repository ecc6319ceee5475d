import type { Query } from '@/app/parts/list-filter'
import { readVia } from '@/domain/signature/via'
import { languageName } from '@/domain/text/language'
import { environment } from '@/env'
import { INTERFACE_LANGUAGES, interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'
import { LetterLink } from '@/app/parts/letter-link'
import { readScheme } from '@/app/parts/scheme'
import { findShown, type Params, type Shown } from '@/app/parts/campaign'
import { copyWords } from '@/app/parts/copy-words'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { UnknownCampaign } from '../parts/unknown'
import { Code } from '../parts/code'
import { FramePreview } from './frame-preview'
import { Settings } from './settings'
import { type EmbedSettings, frameCode, framePath, linkCode, scriptCode } from './snippets'
import { JustTheCount } from './just-the-count'

type Props = Params & { searchParams: Promise<Query> }

/** What a partner copies to show the letter on their own site, with a preview. */
export default async function EmbedCodePage({ params, searchParams }: Props) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const query = await searchParams
  const choice = readEmbedSettings(shown, query)
  const t = translator(language, 'embed')
  const words = copyWords(language)
  const origin = new URL(environment().BASE_URL).origin
  return (
    <main id="content" className="column">
      <UnsearchedHead title={t('codeTab', { title: campaign.title })} path={paths.embedCode(campaign.slug)} />
      <p className="mb-2">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('codeTitle')}</h1>
      <p className="lead">{t('codeLead')}</p>
      <Settings
        action={inLanguage(prefix, paths.embedCode(campaign.slug))}
        languages={listLanguages(shown)}
        choice={choice}
        typed={typeof query.via === 'string' ? query.via.trim() : ''}
        language={language}
      />
      <Code id="script" title={t('script')} text={scriptCode(campaign, choice)} words={words}>
        {t('scriptExplains', { origin })}
      </Code>
      <Code id="frame" title={t('frame')} text={frameCode(campaign, choice)} words={words}>
        {t('frameExplains')}
      </Code>
      <Code id="link" title={t('linkTitle')} text={linkCode(campaign, choice)} words={words}>
        {t('linkExplains')}
      </Code>
      <JustTheCount {...{ shown, choice, origin, words }} />
      <section aria-labelledby="preview">
        <h2 id="preview" className="mb-1 text-xl">
          {t('preview')}
        </h2>
        <p className="text-quiet mb-4 text-sm">{t('previewExplains')}</p>
        <FramePreview
          src={paths.embedScript()}
          letter={campaign.slug}
          language={choice.prefix}
          scheme={choice.scheme}
          title={campaign.title}
        />
        <p>
          <a href={framePath(campaign, { ...choice, via: null })}>{t('previewAlone')}</a>
        </p>
      </section>
    </main>
  )
}

/** The letter's own language needs no prefix; without a choice it is the language of this page. */
function readEmbedSettings({ campaign, prefix }: Shown, query: Query): EmbedSettings {
  const wanted = typeof query.language === 'string' ? query.language : prefix
  const known = INTERFACE_LANGUAGES.includes(wanted) && wanted !== campaign.language
  const via = typeof query.via === 'string' ? query.via.trim() : null
  return { prefix: known ? wanted : NO_PREFIX, via: readVia(via), scheme: readScheme(query) }
}

/** Languages of the frame: the letter's own first, then those of the interface. */
function listLanguages({ campaign, language }: Shown): [string, string][] {
  const t = translator(language, 'embed')
  const spoken = interfaceLanguage(language)
  const own = t('letterLanguage', { language: languageName(campaign.language, spoken) })
  const others = INTERFACE_LANGUAGES.filter((one) => one !== campaign.language)
  return [[NO_PREFIX, own], ...others.map((one): [string, string] => [one, languageName(one, spoken)])]
}
