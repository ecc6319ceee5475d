import { Moment } from '@/app/parts/moment'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import { OnlyLeave, type OnlyLeaveProps } from './only-leave'

/** The own page after a withdrawal: when it was, the way to sign again, and what can still be taken or erased. */
export function Withdrawn(own: Omit<OnlyLeaveProps, 'standing'>) {
  const { language, prefix, signature } = own
  const t = translator(language, 'own')
  const { campaign } = signature
  return (
    <OnlyLeave {...own} standing="withdrawn" title={t('withdrawnTitle')}>
      <p className="mb-6">
        {t.rich('withdrawn', { time: () => <Moment at={signature.withdrawnAt!} language={language} /> })}
      </p>
      {campaign.state === 'collecting' && <p>{translator(language, 'launch')('signAgain')}</p>}
      {campaign.state === 'open' && (
        <p>
          <a className="button-quiet" href={inLanguage(prefix, paths.sign(campaign.slug))}>
            {t('signAgain')}
          </a>
        </p>
      )}
    </OnlyLeave>
  )
}
