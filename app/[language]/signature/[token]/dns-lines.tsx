import { CopyButton } from '@/app/parts/copy-button'
import { described, Field } from '@/app/parts/field'
import { Moment } from '@/app/parts/moment'
import type { OfficerPage } from '@/domain/proof/officer-page'
import { LOOK_HOURS, RECHECK_DAYS } from '@/domain/organization/challenge'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { ProvingProps } from './proving-props'

type Challenge = NonNullable<OfficerPage['challenge']>

/** The record, to copy line by line or whole, until when it is looked for, and what was found. */
export function DnsLines({ language, prefix, token, challenge }: ProvingProps & { challenge: Challenge }) {
  const t = translator(language, 'proving')
  return (
    <>
      <p className="mb-4">{t('dnsForward')}</p>
      <Line language={language} name="dns-name" label={t('dnsName')} value={challenge.name} />
      <Line language={language} name="dns-type" label={t('dnsType')} value="TXT" />
      <Line language={language} name="dns-value" label={t('dnsValue')} value={challenge.text} />
      <textarea
        id="field-dns-all"
        className="sr-only"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        defaultValue={[challenge.name, 'TXT', challenge.text].join('\n')}
      />
      <CopyButton
        field="field-dns-all"
        words={{ copy: t('copyAll'), copied: t('copied'), failed: t('copyFailed') }}
      />
      <p className="text-quiet my-4 text-sm">
        {t.rich('dnsValid', {
          hours: LOOK_HOURS,
          days: RECHECK_DAYS,
          time: () => <Moment at={challenge.expiresAt} language={language} />,
        })}
      </p>
      <Found language={language} challenge={challenge} />
      <form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button className="button-quiet" name="action" value="dns-check">
          {t('dnsCheck')}
        </button>
        {challenge.waiting && (
          <a href={`${inLanguage(prefix, paths.signature(token))}?look#dns`}>{t('dnsReload')}</a>
        )}
      </form>
    </>
  )
}

/** Selected by hand anywhere, copied by a press where JavaScript runs. */
function Line({ language, name, label, value }: Record<'language' | 'name' | 'label' | 'value', string>) {
  const t = translator(language, 'proving')
  const words = { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
  return (
    <div className="mb-4">
      <Field name={name} label={label}>
        <input className="input" dir="ltr" readOnly value={value} {...described(name, {})} name={undefined} />
      </Field>
      <CopyButton field={`field-${name}`} words={words} />
    </div>
  )
}

function Found({ language, challenge }: { language: string; challenge: Challenge }) {
  const t = translator(language, 'proving')
  const { waiting, result, checkedAt } = challenge
  if (waiting)
    return (
      <p className="notice" role="status">
        {t('dnsWaiting')}
      </p>
    )
  if (!result || !checkedAt) return null
  return (
    <p className="notice-warn" role="status">
      {t(`result.${result}`)}{' '}
      <span className="text-sm">
        {t.rich('dnsLast', { time: () => <Moment at={checkedAt} language={language} /> })}
      </span>
    </p>
  )
}
