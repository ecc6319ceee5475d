import type { Flag, Item } from '@/domain/review/item'
import type { Reason } from '@/domain/review/review'
import type { TextRule } from '@/domain/text/doubtful-name'
import { translator } from '@/messages/translator'
import { Utc } from '../parts/utc'

/** What the rule saw, where that is not plain from the name. */
export function Because({ reason, item, language }: { reason: Reason; item: Item; language: string }) {
  const t = translator(language, 'review')
  if (reason === 'addressee')
    return (
      <span className="text-quiet block text-sm whitespace-pre-line">
        <bdi>{item.addressees}</bdi>
      </span>
    )
  if (reason === 'objection')
    return item.objections.map(({ at, domain }) => (
      <span key={at.toISOString()} className="text-quiet block text-sm">
        {t.rich('objectedBy', {
          domain: () => <bdi dir="ltr">{domain}</bdi>,
          time: () => <Utc at={at} language={language} />,
        })}
      </span>
    ))
  if (reason !== 'text') return null
  return (
    <span className="text-quiet block text-sm">
      {rulesIn(item.flags)
        .map((rule) => t(`rule.${rule}`))
        .join(' ')}
    </span>
  )
}

const rulesIn = (flags: Flag[]): TextRule[] =>
  flags.flatMap(({ reason, detail }) =>
    reason === 'text' && Array.isArray(detail?.rules) ? (detail.rules as TextRule[]) : [],
  )
