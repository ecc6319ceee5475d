import type { Step } from '@/domain/import/steps'
import { translator } from '@/messages/translator'

const PARTS = ['columns', 'check', 'import'] as const

/** Which part of the way a step belongs to. */
function partOf(step: Step): number {
  if (step === 'reading' || step === 'mapping' || step === 'refused') return 0
  return step === 'checking' || step === 'checked' ? 1 : 2
}

/** The three parts of every import, and where this one is. */
export function Path({ step, language }: { step: Step; language: string }) {
  const t = translator(language, 'import')
  return (
    <ol aria-label={t('path')} className="mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {PARTS.map((part, index) => (
        <li
          key={part}
          className="text-quiet aria-[current=step]:text-ink aria-[current=step]:font-semibold"
          aria-current={index === partOf(step) ? 'step' : undefined}
        >
          {index + 1}. {t(`pathSteps.${part}`)}
        </li>
      ))}
    </ol>
  )
}
