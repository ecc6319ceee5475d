import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { CheckForm, type CheckFormProps, TakeBack } from './check-form'
import { Checked } from './checked'
import { Rejected } from './rejected'
import { hasLogo, type LogoWays, RowLogo } from './row-logo'
import { formatUtc } from '@/domain/text/dates'
import { Standing } from './standing'
import { When } from './when'

export type RowProps = {
  signature: DeskSignature
  language: string
  /** Whether the asker may record checks, and where the forms go and come back to. */
  review: Pick<CheckFormProps, 'back' | 'again'> & {
    allowed: boolean
    check: string
    takeBack: string
    queue: string
    members: string
  }
  /** Where its logo is uploaded or taken away. */
  logo: LogoWays | null
}

// On a phone the row is a card: the number beside the rest. Laid out so, browsers forget that it is a table; the roles stay.
const CELL = 'px-3 py-3 text-start align-top max-sm:col-start-2 max-sm:py-0 max-sm:ps-0'

/** One signature; a second row below it when somebody has to do something about it, or has. */
export function SignatureRow({ signature, language, review, logo }: RowProps) {
  const t = translator(language, 'desk')
  const { number, country, area, standing, via } = signature
  const shownCountry = country ? countryName(country, language) : area
  const below = belowRow({ signature, language, review, logo })
  return (
    <tbody
      role="rowgroup"
      className="border-rule border-t max-sm:block max-sm:first-of-type:border-t-0"
      id={`signature-${signature.id}`}
    >
      <tr role="row" className="max-sm:grid max-sm:grid-cols-[4rem_1fr] max-sm:gap-y-1 max-sm:py-3">
        <td
          role="cell"
          className="w-20 min-w-20 px-3 py-3 align-top tabular-nums max-sm:w-auto max-sm:min-w-0 max-sm:py-0"
        >
          {number ?? <span className="text-quiet">{t('noNumber')}</span>}
        </td>
        <th
          role="rowheader"
          scope="row"
          className={`${CELL} max-w-96 font-normal sm:min-w-52 [overflow-wrap:anywhere]`}
        >
          <Signatory signature={signature} language={language} />
        </th>
        <td role="cell" className={CELL}>
          {shownCountry && <bdi>{shownCountry}</bdi>}
        </td>
        <td role="cell" className={CELL}>
          {t(`standings.${standing}`)}
        </td>
        <td role="cell" className={`${CELL} text-sm whitespace-nowrap`}>
          <When signature={signature} language={language} />
        </td>
        <td role="cell" className={`${CELL} text-sm [overflow-wrap:anywhere]`}>
          {via && (
            <>
              <span className="text-quiet sm:hidden">{t('via')} </span>
              <bdi>{via}</bdi>
            </>
          )}
        </td>
      </tr>
      {below && (
        <tr role="row" className="max-sm:block">
          <td aria-hidden="true" className="max-sm:hidden" />
          <td role="cell" colSpan={5} className="p-0 max-sm:block">
            <div className="sticky start-0 w-[calc(100cqi-7rem)] max-w-3xl px-3 pb-4 max-sm:w-auto max-sm:ps-16">
              {below}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** The name that is or would be shown; for an organization its officer, with no more of the address than its domain. */
function Signatory({ signature, language }: Pick<RowProps, 'signature' | 'language'>) {
  const t = translator(language, 'desk')
  const { name, title, affiliation, organization, website } = signature.fields
  const domain = signature.mailDomain
  if (signature.kind === 'person') {
    const about = [title, affiliation].filter((part) => part !== null)
    return (
      <>
        <span className="font-serif text-[1.0625rem] font-semibold">
          {name ? <bdi>{name}</bdi> : t('nameless')}
        </span>
        {about.length > 0 && (
          <Small>
            {about.map((part, place) => (
              <span key={place} className="block">
                <bdi>{part}</bdi>
              </span>
            ))}
          </Small>
        )}
      </>
    )
  }
  return (
    <>
      <span className="font-serif text-[1.0625rem] font-semibold">
        {organization ? <bdi>{organization}</bdi> : t('nameless')}
      </span>
      <Small>
        {name && (
          <span className="block">
            <bdi>{title ? t('officer', { name, title }) : name}</bdi>
          </span>
        )}
        {domain && (
          <span className="block">{t.rich('officerAt', { domain: () => <bdi>{domain}</bdi> })}</span>
        )}
        {website && (
          <span className="block">
            <bdi>{website}</bdi>
          </span>
        )}
        {signature.objectedAt && (
          <span className="text-warn block">
            {t('objectedOn', { when: formatUtc(signature.objectedAt, language) })}
          </span>
        )}
      </Small>
    </>
  )
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className="text-quiet block text-sm">{children}</span>
}

/** What somebody has to do about it, or has, and its logo; nothing when there is neither. */
function belowRow({ logo, ...row }: RowProps) {
  const { signature, review, language } = row
  const reviewed = reviewOf(row)
  if (!logo || !hasLogo(signature)) return reviewed
  return (
    <>
      {reviewed}
      <RowLogo {...{ logo, id: signature.id, back: review.back, language }} />
    </>
  )
}

function reviewOf({ signature, language, review }: Omit<RowProps, 'logo'>) {
  const t = translator(language, 'desk')
  const { standing, check, fields } = signature
  const name = fields.organization ?? t('nameless')
  const props = { id: signature.id, name, language, back: review.back }
  if (standing === 'held') {
    return (
      <p className="text-sm">
        {t('heldBecause')} {review.allowed && <a href={review.queue}>{t('toReview')}</a>}
      </p>
    )
  }
  if (standing === 'rejected') return <Rejected signature={signature} language={language} />
  if (standing === 'waiting' || standing === 'off') {
    return (
      <>
        <p className="mb-1 text-sm">
          {t(standing === 'off' ? 'offBecause' : 'waitsBecause')}{' '}
          {review.allowed && standing === 'waiting' && <a href={review.queue}>{t('toReview')}</a>}
        </p>
        <Standing signature={signature} language={language} />
        {review.allowed && !check && (
          <CheckForm {...props} version={signature.version} action={review.check} again={review.again} />
        )}
        {review.allowed && check && <TakeBack {...props} method={check.method} action={review.takeBack} />}
      </>
    )
  }
  if (standing !== 'listed') return null
  if (!check && !signature.standingProofs) return null
  return (
    <div className="text-sm">
      <Standing signature={signature} language={language} />
      {check && <Checked check={check} language={language} />}
      {review.allowed && check && <TakeBack {...props} method={check.method} action={review.takeBack} />}
      {review.allowed && (
        <p className="mt-2">
          <a href={review.members}>{t('members')}</a>
        </p>
      )}
    </div>
  )
}
