import { EmailField } from '@/app/parts/email-field'
import { TextField } from '@/app/parts/field'
import { Moment } from '@/app/parts/moment'
import { listed } from '@/app/parts/sentence'
import { shownDomain } from '@/domain/organization/domain'
import { translator } from '@/messages/translator'
import { colleagueSentence } from './own-sentences'
import { Fold } from './fold'
import { type ProvingProps, takesColleague } from './proving-props'

/** A second officer at the same domain, named by the first. The mail holds none of what is typed here. */
export function AskColleague(props: ProvingProps) {
  const { language, page, again } = props
  const t = translator(language, 'proving')
  if (!takesColleague(props)) return null
  const { colleague, domains } = page
  const { colleague: emailFault, colleagueRole: roleFault } = again?.faults ?? {}
  const typed = again?.values
  const open = colleague !== null || page.missing.includes('second') || Boolean(emailFault ?? roleFault)
  const names = listed(
    domains.map((domain) => `\u2068${shownDomain(domain)}\u2069`),
    language,
  )
  return (
    <Fold within id="ask-colleague" title={t('colleagueTitle')} open={open}>
      {colleague && (
        <p className="notice [overflow-wrap:anywhere]">
          {t.rich('colleaguePending', {
            address: () => <bdi>{colleague.email}</bdi>,
            time: () => <Moment at={colleague.expiresAt} language={language} />,
          })}
        </p>
      )}
      {domains.length === 0 ? (
        <p>{t('fault.colleague-no-domain')}</p>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="action" value="colleague" />
          <p className="mb-4">{t('colleagueLead', { domains: names })}</p>
          <EmailField
            name="colleague"
            label={t('colleagueEmail')}
            value={again?.values.colleague}
            error={emailFault && colleagueSentence(language, 'colleague', emailFault, typed?.colleague)}
          />
          <TextField
            name="colleagueRole"
            label={t('colleagueRole')}
            hint={t('colleagueRoleHint')}
            autoComplete="off"
            defaultValue={again?.values.colleagueRole}
            error={roleFault && colleagueSentence(language, 'colleagueRole', roleFault, typed?.colleagueRole)}
          />
          <button className="button-quiet">{t('colleagueButton')}</button>
        </form>
      )}
    </Fold>
  )
}
