import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

/** The way to the page that mails lost links again. */
export function FindLink({ language, prefix }: { language: string; prefix: string }) {
  return (
    <a href={inLanguage(prefix, paths.findMySignature())}>{translator(language, 'rights')('findLink')}</a>
  )
}
