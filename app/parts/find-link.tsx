import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

/** The page that mails lost links again. It has no language of its own, so its address says which one the reader reads. */
function findAddress(language: string): string {
  const spoken = interfaceLanguage(language)
  return inLanguage(spoken === 'en' ? NO_PREFIX : spoken, paths.findMySignature())
}

/** The way to the page that mails lost links again. */
export function FindLink({ language }: { language: string }) {
  return <a href={findAddress(language)}>{translator(language, 'rights')('findLink')}</a>
}

/** The same in one small line, wherever somebody who has signed may look for it. */
export function LostLink({ language, target }: { language: string; target?: '_blank' | undefined }) {
  return (
    <p className="lost-link">
      {translator(language, 'rights').rich('lostLink', {
        a: (words) => <a {...{ href: findAddress(language), target }}>{words}</a>,
      })}
    </p>
  )
}
