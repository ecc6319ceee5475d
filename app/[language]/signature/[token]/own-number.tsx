import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'

/** The signature's number. Before the launch nobody but the desk knows how many have signed. */
export function OwnNumber({ signature, language }: { signature: OwnSignature; language: string }) {
  if (!signature.campaign.isPublic) return null
  return (
    <p className="font-serif text-2xl font-semibold tabular-nums">
      {translator(language, 'own')('number', { number: signature.number! })}
    </p>
  )
}
