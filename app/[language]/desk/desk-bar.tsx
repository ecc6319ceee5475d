import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { organizer: Organizer; language: string; prefix: string }

/** At the top of every page of the desk: the way home, who is signed in, the way out. */
export function DeskBar({ organizer, language, prefix }: Props) {
  const t = translator(language, 'desk')
  return (
    <>
      <a className="py-1" href={inLanguage(prefix, paths.desk())}>
        {t('home')}
      </a>
      <span className="min-w-0 py-1 [overflow-wrap:anywhere]">
        <span className="sr-only">{t('signedInAs', { email: '' })}</span>
        <bdi>{organizer.email}</bdi>
      </span>
      <form method="post" action={inLanguage(prefix, paths.signOut())}>
        <button className="text-seal cursor-pointer py-1 underline decoration-[0.06em] underline-offset-[0.18em]">
          {t('signOut')}
        </button>
      </form>
    </>
  )
}
