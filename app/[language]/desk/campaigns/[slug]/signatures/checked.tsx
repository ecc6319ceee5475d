import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'

type Check = NonNullable<DeskSignature['check']>

function checkedBy({ method, by, at }: Check, language: string): string {
  const t = translator(language, 'desk')
  if (method === 'import') return by ? t('importedBy', { who: by }) : t('importedByNobody')
  const when = formatUtc(at, language)
  return by ? t('checkedBy', { who: by, when }) : t('checkedByNobody', { when })
}

/** How an organizer checked it: who, by which source, with which note. */
export function Checked({ check, language }: { check: Check; language: string }) {
  const t = translator(language, 'desk')
  return (
    <>
      <p className="text-ok">{checkedBy(check, language)}</p>
      <p className="[overflow-wrap:anywhere]">
        {t.rich('checkSource', { source: () => <bdi>{check.source}</bdi> })}
      </p>
      {check.note && (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          {t.rich('checkNote', { note: () => <bdi>{check.note}</bdi> })}
        </p>
      )}
    </>
  )
}
