import { offerLanguages } from '@/app/[language]/desk/parts/languages'
import { described, Field, SelectField, TextField } from '@/app/parts/field'
import type { InvitationField, InvitationValues } from '@/domain/invitation/invitation'
import { translator } from '@/messages/translator'

type Props = {
  values: Omit<InvitationValues, 'organization'>
  faults: Partial<Record<InvitationField, string>>
  language: string
}

/** Where an organization is written to, in which language, who asks it, and what the team notes. */
export function InvitationFields({ values, faults, language }: Props) {
  const t = translator(language, 'askList')
  return (
    <>
      <TextField
        name="email"
        type="email"
        dir="ltr"
        label={t('email')}
        hint={t('emailHint')}
        error={faults.email}
        defaultValue={values.email}
      />
      <LanguageField
        {...{ language }}
        chosen={values.language}
        label={t('contactLanguage')}
        error={faults.language}
      />
      <TextField
        name="partner"
        label={t('partner')}
        aside={t('optional')}
        hint={t('partnerHint')}
        error={faults.partner}
        defaultValue={values.partner}
      />
      <Field name="note" label={t('note')} aside={t('optional')} hint={t('noteHint')} error={faults.note}>
        <textarea
          className="input"
          rows={3}
          dir="auto"
          defaultValue={values.note}
          {...described('note', { aside: true, hint: true, error: faults.note })}
        />
      </Field>
    </>
  )
}

type LanguageProps = { language: string; chosen: string; label: string; error?: string | undefined }

/** A language of contacts: the ones letters are written in, and the one that is chosen whichever it is. */
export function LanguageField({ language, chosen, label, error }: LanguageProps) {
  return (
    <SelectField
      name="language"
      {...{ label, error }}
      options={offerLanguages(language, chosen)}
      defaultValue={chosen}
    />
  )
}
