import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'

type Props = { slug: string; tag: string; shown: boolean; language: string; prefix: string }

/** Off the page with what readers see, or away with a draft: first what it does, then its button. */
export function RemoveTranslation({ slug, tag, shown, language, prefix }: Props) {
  const t = translator(language, 'translations')
  return (
    <div className="border-rule mt-10 border-t pt-6">
      <Confirmed
        warn
        summary={t(shown ? 'takeOff' : 'delete')}
        facts={t(shown ? 'takeOffFacts' : 'deleteFacts')}
        action={inLanguage(prefix, paths.deskRemoveTranslation(slug, tag))}
        button={t(shown ? 'takeOffNow' : 'deleteNow')}
      />
    </div>
  )
}
