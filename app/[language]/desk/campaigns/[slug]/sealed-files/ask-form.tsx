import { FieldError, RadioField, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { SEALED_LIMITS } from '@/domain/sealed-file/sealed-file'
import { EXPORT_COLUMNS, SHEET_ROWS } from '@/domain/signature/desk/signatures-file'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { ColumnChecks } from '../parts/column-checks'
import { COLUMN } from '../parts/column-names'

type Props = { again: FormAgain | null; slug: string; language: string; prefix: string }

/** What nobody asks for unless they say so: countries in words are there by their codes, and notes are the team's own. */
const NOT_USUAL: readonly string[] = ['countryName', 'checkNote']

/** Asks for a file: what is in it, and to whom it is sealed. */
export function AskForm({ again, slug, language, prefix }: Props) {
  const t = translator(language, 'sealedFiles')
  const own = translator(language, 'exports')
  const chosen = (name: string, usual: string) => again?.values[name] ?? usual
  return (
    <form method="post" action={inLanguage(prefix, paths.deskSealedFileAsk(slug))} aria-labelledby="ask">
      <h2 id="ask" className="mb-2 text-xl">
        {t('ask')}
      </h2>
      <p className="mb-5 max-w-2xl">{t('contents')}</p>
      <Columns again={again} language={language} />
      <RadioField
        name="format"
        label={t('format')}
        options={[
          { value: 'csv', label: t('csv') },
          { value: 'xlsx', label: 'XLSX' },
        ]}
        chosen={chosen('format', 'csv')}
      />
      <p className="text-quiet mb-5 max-w-2xl text-sm">{own('formulas', { rows: SHEET_ROWS })}</p>
      <RadioField
        name="sealWith"
        label={t('recipient')}
        options={[
          { value: 'key', label: t('byKey') },
          { value: 'passphrase', label: t('byPassphrase') },
        ]}
        chosen={chosen('sealWith', 'key')}
      />
      <Recipient again={again} language={language} />
      <button className="button">{t('askNow')}</button>
    </form>
  )
}

type PartProps = { again: FormAgain | null; language: string }

function Recipient({ again, language }: PartProps) {
  const t = translator(language, 'sealedFiles')
  const secret = { type: 'password', autoComplete: 'new-password', dir: 'ltr', spellCheck: false } as const
  return (
    <>
      <TextField
        name="key"
        label={t('key')}
        hint={t('keyHint')}
        error={again?.faults.key}
        defaultValue={again?.values.key}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
      />
      <TextField
        name="passphrase"
        label={t('passphrase')}
        hint={t('passphraseHint', { least: SEALED_LIMITS.passphraseLeast })}
        error={again?.faults.passphrase}
        {...secret}
      />
      <TextField name="again" label={t('again')} error={again?.faults.again} {...secret} />
    </>
  )
}

function Columns({ again, language }: PartProps) {
  const t = translator(language, 'exports')
  const isChosen = (column: string) =>
    again ? again.values[COLUMN + column] !== undefined : !NOT_USUAL.includes(column)
  const error = again?.faults.columns
  return (
    <fieldset className="mb-5" id="field-columns" tabIndex={-1}>
      <legend className="field-label">{t('columns')}</legend>
      <FieldError name="columns" error={error} />
      <ColumnChecks
        columns={EXPORT_COLUMNS}
        chosen={EXPORT_COLUMNS.filter(isChosen)}
        className="min-[26rem]:grid-cols-2 sm:grid-cols-3"
        language={language}
      />
      <label className="check mt-2">
        <input type="checkbox" name={`${COLUMN}unshown`} defaultChecked={isChosen('unshown')} />
        <span>{t('part.unshown')}</span>
      </label>
    </fieldset>
  )
}
