import { MailLink } from '@/app/parts/mail-link'
import { ProofList } from '@/app/parts/proof'
import { listed } from '@/app/parts/sentence'
import { Warning } from '@/app/parts/warning'
import { REVIEW_DAYS } from '@/domain/review/review'
import { translator } from '@/messages/translator'
import { AskColleague } from './ask-colleague'
import { DnsRecord } from './dns-record'
import { Fold } from './fold'
import { isProvingRefusal, lacksProof, offersProving, type ProvingProps } from './proving-props'

/** What stands behind the organization; while it waits, what its letter's list still asks for and the two ways an officer has to bring it. */
export function Proving(props: ProvingProps) {
  const { language, page, standing, again } = props
  const waits = standing === 'organization-waiting'
  // Who is held can prove itself all the same: what is proven then waits with it.
  const lacks = lacksProof(props)
  const t = translator(language, 'proving')
  const refusal = again?.refusal
  const acted = isProvingRefusal(refusal) || Boolean(again?.faults.colleague ?? again?.faults.colleagueRole)
  const told = waits && (page.invitedAs !== null || page.listedAlready || page.alike.length > 0)
  return (
    <Fold id="proving" title={t('title')} open={lacks || acted || told || props.acted}>
      {isProvingRefusal(refusal) && <Warning>{t(`refusal.${refusal}`)}</Warning>}
      <div>
        {page.shown.length > 0 ? (
          <ProofList proofs={page.shown} language={language} />
        ) : (
          <p>{t('nothing')}</p>
        )}
        {lacks && <Missing {...props} />}
        {waits && page.invitedAs && (
          <p className="notice mt-4 mb-0 [overflow-wrap:anywhere]">
            {t('invitedAs', { organization: `\u2068${page.invitedAs}\u2069` })}
          </p>
        )}
        {waits && <Others {...props} />}
      </div>
      {offersProving(props) && (
        <>
          <AskColleague {...props} />
          <DnsRecord {...props} />
        </>
      )}
    </Fold>
  )
}

function Missing({ language, page, contact }: ProvingProps) {
  const t = translator(language, 'proving')
  return (
    <>
      <p className="mt-4 font-semibold">{t('missingTitle')}</p>
      <ul className="mt-2 list-disc space-y-1.5 ps-5">
        {page.missing.map((what) => (
          <li key={what}>{t(`missing.${what}`)}</li>
        ))}
      </ul>
      <p className="text-quiet mt-4 text-sm">
        {t.rich(page.rule === 'domain' ? 'reviewDomain' : 'review', {
          contact,
          days: REVIEW_DAYS,
          mail: () => <MailLink address={contact} />,
        })}
      </p>
    </>
  )
}

/** Who is on the list already: the same organization, or one that a reader may take for it. */
function Others({ language, page }: ProvingProps) {
  const t = translator(language, 'proving')
  // Where nothing is missing, that is what the signature waits for, and is said above.
  if (page.listedAlready)
    return page.missing.length > 0 && <p className="notice-warn mt-4 mb-0">{t('listedAlready')}</p>
  if (page.alike.length === 0) return null
  const names = listed(
    page.alike.map((name) => `\u2068${name}\u2069`),
    language,
  )
  return <p className="notice mt-4 mb-0 [overflow-wrap:anywhere]">{t('alike', { names })}</p>
}
