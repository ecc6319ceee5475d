import { inLanguage, paths } from '@/paths'

type Props = { token: string; prefix: string; children: string }

/** At the foot of what a mailed link leads to: the way out for whoever did not expect the mail. */
export function NotMe({ token, prefix, children }: Props) {
  return (
    <p className="border-rule mt-12 border-t pt-4 text-sm">
      <a href={inLanguage(prefix, paths.neverAgain(token))}>{children}</a>
    </p>
  )
}
