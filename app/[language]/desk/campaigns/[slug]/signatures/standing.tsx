import { Proofs } from '@/app/parts/proof'
import { listed } from '@/app/parts/sentence'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { translator } from '@/messages/translator'

/**
 * What stands behind an organization: the grade, every proof as the list says it, and while it waits, what is missing. Nobody confirmed
 * what was imported.
 */
export function Standing({ signature, language }: { signature: DeskSignature; language: string }) {
  const { standingProofs } = signature
  if (!standingProofs) return null
  const t = translator(language, 'desk')
  const { grade, missing, shown } = standingProofs
  const lacks = signature.standing === 'waiting' ? missing : []
  const what = listed(
    lacks.map((one) => t(`missingProof.${one}`)),
    language,
  )
  return (
    <p className="text-quiet mb-1 text-sm [overflow-wrap:anywhere]">
      {!signature.imported && `${t(`grade.${grade}`)} `}
      <Proofs proofs={shown} language={language} />
      {lacks.length > 0 && <span className="block">{t('missingWhat', { what })}</span>}
    </p>
  )
}
