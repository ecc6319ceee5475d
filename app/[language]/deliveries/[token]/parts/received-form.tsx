import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { translator } from '@/messages/translator'
import type { AddresseeField } from './desk'

type Props = { again: FormAgain<AddresseeField> | null; language: string }

/** *Received*, with the name of the office: a program that only presses what it finds says nothing. */
export function ReceivedForm({ again, language }: Props) {
  const t = translator(language, 'addressee')
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{t('receiveTitle')}</h2>
      <p className="mb-4">{t('receiveLead')}</p>
      <form method="post" noValidate className="sheet">
        <TextField
          name="office"
          label={t('office')}
          hint={t('officeHint')}
          autoComplete="organization"
          defaultValue={again?.values.office}
          error={again?.faults.office}
        />
        <button className="button" name="action" value="received">
          {t('received')}
        </button>
      </form>
    </section>
  )
}
