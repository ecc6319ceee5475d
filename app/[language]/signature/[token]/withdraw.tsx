import { Sure } from '@/app/parts/sure'
import { translator } from '@/messages/translator'
import { Fold } from './fold'

type Props = {
  language: string
  counted: boolean
  named: boolean
  open: boolean
  /** What an organization ticks first, and whether it was missing. */
  sure: { label: string; missing: boolean } | null
}

/** Withdrawing, behind one fold that says what it does; one press for a person, no second "are you sure". */
export function Withdraw({ language, counted, named, open, sure }: Props) {
  const t = translator(language, 'own')
  const rights = translator(language, 'rights')
  return (
    <Fold id="withdraw" title={t('withdrawSummary')} open={sure?.missing}>
      <p className="mb-3">{rights('withdrawOrErase')}</p>
      <ul className="list-disc space-y-1.5 ps-5">
        {named && <li>{t('withdrawName')}</li>}
        <li>{counted ? t('withdrawCount') : t('withdrawUncounted')}</li>
        <li>{rights('eraseElsewhere')}</li>
        <li>{rights('withdrawKept')}</li>
        <li>{t(open ? 'withdrawFinal' : 'withdrawFinalClosed')}</li>
      </ul>
      <form method="post" action="#withdraw" className="mt-4">
        {sure && <Sure {...sure} language={language} id="field-sure-withdraw" />}
        <button className="button-quiet" name="action" value="withdraw">
          {t('withdraw')}
        </button>
      </form>
    </Fold>
  )
}
