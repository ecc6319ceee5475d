import { shownDomain } from '@/domain/organization/domain'
import { translator } from '@/messages/translator'
import { isProvingRefusal, type ProvingProps } from './proving-props'
import { DnsLines } from './dns-lines'
import { Fold } from './fold'

/** The record that confirms the domain: asked for, copied to whoever makes it, and looked at when the officer says so. */
export function DnsRecord(props: ProvingProps) {
  const { language, page, again } = props
  const t = translator(language, 'proving')
  const { challenge, domain } = page
  if (page.shown.some(({ method, until }) => method === 'dns' && !until)) return null
  const at = challenge?.domain ?? domain
  const needed = page.missing.some((what) => what === 'dns' || what === 'address')
  const pressed = isProvingRefusal(again?.refusal)
  return (
    <Fold
      within
      id="dns"
      title={at ? t('dnsTitle', { domain: `\u2068${shownDomain(at)}\u2069` }) : t('dnsTitleNone')}
      open={needed || challenge !== null || pressed}
    >
      {!needed && <p className="text-quiet mb-3 text-sm">{t('dnsOptional')}</p>}
      {at === null ? (
        <p>{t('refusal.no-domain')}</p>
      ) : !challenge || challenge.expired ? (
        <Start language={language} expired={challenge?.expired ?? false} />
      ) : (
        <DnsLines {...props} challenge={challenge} />
      )}
    </Fold>
  )
}

function Start({ language, expired }: { language: string; expired: boolean }) {
  const t = translator(language, 'proving')
  return (
    <form method="post">
      <p className="mb-4">{t(expired ? 'refusal.challenge-expired' : 'dnsLead')}</p>
      <button className="button-quiet" name="action" value="dns">
        {t(expired ? 'dnsNew' : 'dnsStart')}
      </button>
    </form>
  )
}
