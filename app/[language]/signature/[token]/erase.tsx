import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { Sure } from '@/app/parts/sure'
import { translator } from '@/messages/translator'
import { Fold } from './fold'

type Props = {
  language: string
  kind: OwnSignature['kind']
  counted: boolean
  /** What an organization ticks first, and whether it was missing. */
  sure: { label: string; missing: boolean } | null
}

/** Erasing, behind one fold that says first what goes and what stays; one press for a person, no second "are you sure". */
export function Erase({ language, kind, counted, sure }: Props) {
  const t = translator(language, 'rights')
  const list = 'mt-2 mb-4 list-disc space-y-1.5 ps-5'
  return (
    <Fold id="erase" title={t('eraseSummary')} open={sure?.missing} warn>
      <h3 className="font-sans text-base font-semibold">{t('eraseGoes')}</h3>
      <ul className={list}>
        <li>{kind === 'person' ? t('erasePerson') : t('eraseOrganization')}</li>
        <li>{t('eraseFingerprints')}</li>
        <li>{t('eraseLinks')}</li>
        <li>{t('eraseNotes')}</li>
      </ul>
      <h3 className="font-sans text-base font-semibold">{t('eraseStays')}</h3>
      <ul className={list}>
        <li>{t('eraseNumber')}</li>
        <li>{t('eraseTimes')}</li>
        <li>{t('eraseCounts')}</li>
      </ul>
      <div className="space-y-2">
        <p>{counted ? t('eraseFall') : t('eraseNoFall')}</p>
        <p>{t('eraseNever')}</p>
        <p>{t('eraseElsewhere')}</p>
        <p className="font-semibold">{t('eraseFinal')}</p>
      </div>
      <form method="post" action="#erase" className="mt-5">
        {sure && <Sure {...sure} language={language} id="field-sure-erase" />}
        <button className="button-warn" name="action" value="erase">
          {t('erase')}
        </button>
      </form>
    </Fold>
  )
}
