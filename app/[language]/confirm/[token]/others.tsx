import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'

type Props = { language: string; others: OwnSignature[] }

/** What else waits for this mailbox, the rule that only one of them can be confirmed, and the way to another one. */
export function Others({ language, others }: Props) {
  if (others.length === 0) return null
  const t = translator(language, 'confirm')
  return (
    <section className="notice mt-6" aria-labelledby="others">
      <h2 className="mb-2 text-base font-semibold" id="others">
        {t('othersTitle')}
      </h2>
      <ul className="mb-3 list-disc space-y-1.5 ps-6">
        {others.map(({ id, fields }) => (
          <li className="[overflow-wrap:anywhere]" key={id}>
            <bdi>{fields.name}</bdi>
            {fields.affiliation && (
              <>
                {' · '}
                <bdi>{fields.affiliation}</bdi>
              </>
            )}
            <br />
            <a className="inline-block py-1 text-sm" href={`?choice=${id}`}>
              {t.rich('othersChoose', { name: () => <bdi>{fields.name}</bdi> })}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm">{t('othersRule')}</p>
    </section>
  )
}
