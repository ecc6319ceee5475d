import type { ReactNode } from 'react'
import { environment } from '@/env'
import { translator } from '@/messages/translator'

/** Above everything: that it is a preview, and the way to the other one. */
export function PreviewNotice({ language, children }: { language: string; children: ReactNode }) {
  const t = translator(language, 'preview')
  return (
    <div className="notice">
      <p className="font-semibold">{t('mark')}</p>
      <p>{t('lead', { host: isolated(environment().HOST_NAME) })}</p>
      <p className="mt-1">{children}</p>
    </div>
  )
}

/** A name of any script inside a sentence of another one. */
const isolated = (name: string) => `\u2068${name}\u2069`
