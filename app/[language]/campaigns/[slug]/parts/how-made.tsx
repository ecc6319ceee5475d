import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** The way to how a signature gets counted. */
export function HowMade({ language, prefix }: { language: string; prefix: string }) {
  return (
    <a href={`${inLanguage(prefix, paths.about())}#counts`}>{translator(language, 'counts')('howMade')}</a>
  )
}
