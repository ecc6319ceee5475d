import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { translator } from '@/messages/translator'
import type { AddresseeField } from './desk'

type Props = { again: FormAgain<AddresseeField> | null; done: boolean; language: string }

/** *Received*, with the name of the office: a program that only presses what it finds says nothing. Once it is said, it is folded. */
export function ReceivedForm({ again, done, language }: Props) {
  const t = translator(language, 'addressee')
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{t(done ? 'receivedTitle' : 'receiveTitle')}</h2>
      {done ? (
        <details open={Boolean(again?.faults.office)}>
          <summary className="cursor-pointer">{t('receiveAgain')}</summary>
          <Office {...{ again, language }} />
        </details>
      ) : (
        <>
          <p className="mb-4">{t('receiveLead')}</p>
          <Office {...{ again, language }} />
        </>
      )}
    </section>
  )
}

function Office({ again, language }: Omit<Props, 'done'>) {
  const t = translator(language, 'addressee')
  return (
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
  )
}
