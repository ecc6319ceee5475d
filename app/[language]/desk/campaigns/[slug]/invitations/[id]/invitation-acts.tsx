import { Confirmed } from '@/app/[language]/desk/campaigns/[slug]/parts/confirmed'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { AskedOrganization } from '@/domain/invitation/ask-list'
import { isAnswered } from '@/domain/invitation/invitation-state'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { asked: AskedOrganization; campaign: DeskCampaign; language: string; prefix: string }

const SILENT = ['asked', 'opened', 'no-answer']

/** The buttons of an invitation: only those that do something now. */
export function InvitationActs({ asked, campaign, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const action = inLanguage(prefix, paths.deskInvitationAct(campaign.slug, asked.id))
  const { state, email, remindedAt, remindAt } = asked
  const open = takesSignatures(campaign.state)
  const buttons = [
    open && email && (state === 'added' || state === 'planned') && ('ask' as const),
    open && SILENT.includes(state) && !remindedAt && !remindAt && ('remind' as const),
    SILENT.includes(state) && ('returned' as const),
    state === 'stopped' && ('resumed' as const),
    state !== 'stopped' && !isAnswered(state) && ('stopped' as const),
  ].filter((what) => what !== false && what !== '' && what !== null)
  return (
    <>
      <form method="post" action={action} className="mb-4 flex flex-wrap gap-3">
        {buttons.map((what) => (
          <button key={what} className="button-quiet" name="what" value={what}>
            {t(`act.${what}`)}
          </button>
        ))}
      </form>
      {state === 'stopped' && <p className="text-quiet mb-4 text-sm">{t('stoppedHint')}</p>}
      <Confirmed
        warn
        summary={t('remove')}
        facts={t('removeHint')}
        button={t('removeNow')}
        action={action}
        what="removed"
      />
    </>
  )
}
