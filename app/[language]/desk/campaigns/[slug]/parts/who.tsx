import { translator } from '@/messages/translator'

type Props = { email: string | null; actor: string; language: string }

/** By whom something in the history was done. */
export function Who({ email, actor, language }: Props) {
  const t = translator(language, 'desk')
  if (email) return <span className="text-quiet">{t.rich('by', { who: () => <bdi>{email}</bdi> })}</span>
  const by = actor === 'system' ? 'bySystem' : actor === 'host' ? 'byHost' : 'bySomebody'
  return <span className="text-quiet">{t(by)}</span>
}
