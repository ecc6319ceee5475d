import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { When } from './when'
import { Signatory } from './row-signatory'
import { type RowProps, belowRow } from './below-row'

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
      <tr role="row" className="max-sm:grid max-sm:grid-cols-[4rem_minmax(0,1fr)] max-sm:gap-y-1 max-sm:py-3">
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
        <td role="cell" className={`${CELL} text-sm sm:whitespace-nowrap`}>
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
