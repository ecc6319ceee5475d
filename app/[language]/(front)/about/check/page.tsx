import { CHECK_COMMANDS } from '@/bundle/check/commands'
import { Island } from '@/app/islands/island'
import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { frontLanguage, type Params } from '../../front'
import { Chapter } from '../../parts/chapter'
import { NothingHere } from '../../parts/nothing-here'
import { CheckFile } from './check-file'
import { checkWords } from './check-words'

/** Checks the files of a delivery in the browser; and says how to do it without. */
export default async function CheckPage({ params }: Params) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <NothingHere />
  const t = translator(language, 'check')
  const check = { words: checkWords(language), keys: paths.signingKeys() }
  return (
    <main id="content" className="column">
      <title>{t('tab')}</title>
      <LanguageLinks path={paths.aboutCheck()} language={language} alternates={INTERFACE_ALTERNATES} />
      <h1 className="title">{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <noscript>
        <p className="notice">{t('noScript')}</p>
      </noscript>
      <Island of="CheckFile" props={check} atOnce>
        <CheckFile {...check} />
      </Island>
      <Chapter id="commands" title={t('commandsTitle')}>
        <p>{translator(language, 'bundle')('checkCommands')}</p>
        {CHECK_COMMANDS.map((command) => (
          <pre key={command} className="border-rule border p-3 text-sm whitespace-pre-wrap" dir="ltr">
            <code>{command}</code>
          </pre>
        ))}
        <p>
          <a href={paths.signingKeys()}>{t('keys')}</a>
        </p>
      </Chapter>
    </main>
  )
}
