import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { ACCESS } from '@/domain/campaign/category'
import { translator } from '@/messages/translator'
import { Picks, Tick } from './picks'

type Props = { campaign: DeskCampaign; values: Partial<Record<string, string>>; language: string }

/** Whether only who is invited can sign, with what that does to a letter that is open; and what who is invited sees. */
export function Access({ campaign, values, language }: Props) {
  const t = translator(language, 'invited')
  const chosen = values.access ?? (campaign.byInvitation ? 'invited' : 'anyone')
  const sees = values.invitedAsked ? values.invitedSeeNames === 'true' : campaign.invitedSeeNames
  return (
    <>
      <Picks
        name="access"
        title={t('access')}
        options={ACCESS}
        chosen={chosen}
        label={(access) => t(`accessOf.${access}`)}
        after={`${t('accessHint')} ${campaign.state === 'open' ? t('accessOpen') : ''}`}
      />
      <input type="hidden" name="invitedAsked" value="true" />
      <Tick name="invitedSeeNames" checked={sees} label={t('seeNames')} hint={t('seeNamesHint')} />
    </>
  )
}
