import { Status } from '@/app/parts/status'
import type { Act, Role } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { TypedAgain } from '../../../parts/typed-again'

type Props = { language: string; prefix: string }

function ToDesk({ language, prefix }: Props) {
  return (
    <p>
      <a href={inLanguage(prefix, paths.desk())}>{translator(language, 'desk')('toDesk')}</a>
    </p>
  )
}

/** The same answer for a campaign that does not exist and for another team's. */
export function NoCampaign(props: Props) {
  const t = translator(props.language, 'desk')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <TypedAgain language={props.language} />
      <ToDesk {...props} />
    </Status>
  )
}

/** What the asker's role does not allow, and whose does. */
export function NotPermitted({ act, role, ...props }: Props & { act: Act; role: Role }) {
  const t = translator(props.language, 'desk')
  return (
    <Status status={403} title={t('forbiddenTitle')}>
      <p>{t('forbidden', { role: t(`role.${role}`), who: t(`whoMay.${act}`) })}</p>
      <TypedAgain language={props.language} />
      <ToDesk {...props} />
    </Status>
  )
}
