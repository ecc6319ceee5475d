import { translator } from '@/messages/translator'
import type { checkBeforeOpening } from './before-opening'

type Props = { checks: ReturnType<typeof checkBeforeOpening>; language: string }

/** What must be green before Open, each in words. */
export function Checklist({ checks, language }: Props) {
  const t = translator(language, 'desk')
  return (
    <ul className="mb-4 space-y-1">
      {checks.map(({ check, holds }) => (
        <li key={check} className="flex items-baseline gap-2.5">
          <span aria-hidden="true" className={`font-semibold ${holds ? 'text-ok' : 'text-warn'}`}>
            {holds ? '✓' : '✗'}
          </span>
          <span className={holds ? '' : 'text-warn font-semibold'}>
            <span className="sr-only">{holds ? t('done') : t('missing')} </span>
            {t(`check.${check}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
