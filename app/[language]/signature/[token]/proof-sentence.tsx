import type { PublicProof } from '@/db/tables/signature'
import { Moment } from '@/app/parts/moment'
import { translator } from '@/messages/translator'

type Props = { language: string; proof: PublicProof }

/** What was verified about an organization, in words with method and date; never a bare badge (trust.md). */
export function ProofSentence({ language, proof }: Props) {
  const t = translator(language, 'own')
  const time = () => <Moment at={new Date(proof.at)} language={language} only="date" />
  const domain = proof.domain ?? ''
  const sentence = () => {
    switch (proof.method) {
      case 'dns':
        return t.rich('proof.dns', { domain, time })
      case 'file':
        return t.rich('proof.file', { domain, time })
      case 'mailbox':
        return t.rich('proof.mailbox', { domain, time })
      case 'countersignature':
        return t.rich('proof.countersignature', { time })
      default:
        return proof.source
          ? t.rich('proof.organizerSource', { source: proof.source, time })
          : t.rich('proof.organizer', { time })
    }
  }
  return <p className="proof mt-1 text-sm [overflow-wrap:anywhere]">{sentence()}</p>
}
