import { translator } from '@/messages/translator'

type Props = { email: string | null; actor: string; kind?: string; language: string }

/** By whom something in the history was done. */
export function Who({ email, actor, kind, language }: Props) {
  const t = translator(language, 'desk')
  if (email) return <span className="text-quiet">{t.rich('by', { who: () => <bdi>{email}</bdi> })}</span>
  if (kind === 'receipt-brought') return <span className="text-quiet">{t('byAddressee')}</span>
  const by = actor === 'system' ? 'bySystem' : actor === 'host' ? 'byHost' : 'bySomebody'
  return <span className="text-quiet">{t(by)}</span>
}
