import type { Decision } from '@/domain/signature/decision'
import { capital } from './capital'
import { decided } from './decided'
import { proofSayer } from '@/bundle/proof-sayer'
import { sentence } from './sentence'
import type { PublicProof } from '@/domain/signature/list/queries'
import { interfaceLanguage, translator } from '@/messages/translator'

const OPEN = { body: '{body}', day: '{day}' }

/** What was verified about an organization, in words with the day: never a bare badge. */
export function Proofs({ proofs, language }: { proofs: PublicProof[]; language: string }) {
  const say = proofSayer(language)
  const sentences = proofs.map((proof) => capital(say(proof), language))
  if (sentences.length === 0) return null
  return <span className="proof">{sentences.join(' · ')}</span>
}

/** The same where there is room: what was confirmed one below the other, and apart from it what is the organization's own word. */
export function ProofList({ proofs, language }: { proofs: PublicProof[]; language: string }) {
  const say = proofSayer(language)
  const said = (one: PublicProof) => sentence(capital(say(one), language), language)
  const own = proofs.find(({ method }) => method === 'decision')
  const confirmed = proofs.filter((one) => one !== own)
  return (
    <>
      {confirmed.length > 0 && (
        <ul className="list-disc space-y-1 ps-5 [overflow-wrap:anywhere]">
          {confirmed.map((one) => (
            <li key={`${one.method} ${one.domain} ${one.at}`}>{said(one)}</li>
          ))}
        </ul>
      )}
      {own && (
        <p className="mt-2 [overflow-wrap:anywhere]">
          <span className="text-quiet">{translator(language, 'proof')('ownStatement')}</span> {said(own)}
        </p>
      )}
    </>
  )
}

/** Who decided, as a sentence: it will stand on the list so. */
export function decisionSentence({ body, on }: Decision, language: string): string {
  return capital(
    decided(translator(language, 'proof')('decision', OPEN), { body, on }, interfaceLanguage(language)),
    language,
  )
}
