import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** To sign in in another tab, so that what was typed stays in this one. */
export function SignedOutLink({ language, prefix }: { language: string; prefix: string }) {
  return (
    <p>
      <a href={inLanguage(prefix, paths.signIn())} target="_blank" rel="noopener">
        {translator(language, 'desk')('signedOutLink')}
      </a>
    </p>
  )
}
