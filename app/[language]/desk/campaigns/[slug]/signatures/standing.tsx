import { Proofs } from '@/app/parts/proof'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { translator } from '@/messages/translator'

/** What stands behind an organization: the grade, and every proof as the list says it. Nobody confirmed what was imported. */
export function Standing({ signature, language }: { signature: DeskSignature; language: string }) {
  const { standingProofs } = signature
  if (!standingProofs) return null
  return (
    <p className="text-quiet mb-1 text-sm [overflow-wrap:anywhere]">
      {!signature.imported && `${translator(language, 'desk')(`grade.${standingProofs.grade}`)} `}
      <Proofs proofs={standingProofs.shown} language={language} />
    </p>
  )
}
