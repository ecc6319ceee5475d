import { GIVEN_REASONS } from '@/domain/review/review'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'

/** Who rejected it, when and why. */
export function Rejected({ signature, language }: { signature: DeskSignature; language: string }) {
  const t = translator(language, 'desk')
  const { rejectedAt, rejectedBy: who, rejectedFor } = signature
  const given = GIVEN_REASONS.find((one) => one === rejectedFor) ?? 'doubtful'
  const said = {
    when: formatUtc(rejectedAt!, language),
    reason: translator(language, 'review')(`reason.${given}`),
  }
  return (
    <p className="text-sm [overflow-wrap:anywhere]">
      {who ? t('rejectedBy', { ...said, who }) : t('rejectedByNobody', said)}
    </p>
  )
}
