import { Moment } from '@/app/parts/moment'
import { translator } from '@/messages/translator'
import { OnlyLeave, type OnlyLeaveProps } from './only-leave'

/** The own page once everything sealed is destroyed: what is left of the signature. */
export function Shredded(own: OnlyLeaveProps) {
  const { language, signature, standing } = own
  const t = translator(language, 'own')
  return (
    <OnlyLeave {...own} title={t('title')}>
      <p className="mb-6">
        {t.rich('shredded', {
          time: () => <Moment at={signature.campaign.shreddedAt!} language={language} only="day" />,
        })}{' '}
        {standing === 'listed' && t('shreddedListed')}
      </p>
    </OnlyLeave>
  )
}
