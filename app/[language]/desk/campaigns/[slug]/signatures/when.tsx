import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { translator } from '@/messages/translator'
import { Utc } from '../parts/utc'

/** When it was signed or added, and when it was confirmed. */
export function When({ signature, language }: { signature: DeskSignature; language: string }) {
  const t = translator(language, 'desk')
  const { imported, signedAt, confirmedAt } = signature
  return (
    <>
      <span className="text-quiet">{t(imported ? 'added' : 'signed')} </span>
      <Utc at={signedAt} language={language} />
      {confirmedAt && (
        <>
          <br />
          <span className="text-quiet">{t('confirmed')} </span>
          <Utc at={confirmedAt} language={language} />
        </>
      )}
    </>
  )
}
