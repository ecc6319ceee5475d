import { Status } from '@/app/parts/status'
import { CONFIRM_DAYS, SUBMISSION_MINUTES } from '@/domain/signature/caps'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

/** The page after signing, later than it lives: what it knew is deleted, so it can only point home. */
export function Gone({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'submitted')
  return (
    <Status status={410} title={t('goneTitle')}>
      <p>{t('gone', { minutes: SUBMISSION_MINUTES })}</p>
      <p>{t('goneMail', { days: CONFIRM_DAYS })}</p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{translator(language, 'answers')('home')}</a>
      </p>
    </Status>
  )
}
