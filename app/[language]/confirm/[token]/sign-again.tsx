import { takesSignatures } from '@/domain/campaign/campaign'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import type { ToConfirm } from './to-confirm'

type Props = {
  language: string
  prefix: string
  found: Extract<ToConfirm, { state: 'expired' | 'replaced' | 'too-late' }>
}

/** The way to sign once more, where that is possible. */
export function SignAgain({ language, prefix, found }: Props) {
  const t = translator(language, 'confirm')
  if (!takesSignatures(found.campaign.state)) return <p>{t('closed')}</p>
  if (!found.campaign.isPublic) return <p>{translator(language, 'launch')('signAgain')}</p>
  return (
    <p>
      <a className="button" href={inLanguage(prefix, paths.sign(found.campaign.slug))}>
        {t('signAgain')}
      </a>
    </p>
  )
}
