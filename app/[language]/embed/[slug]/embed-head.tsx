import { letterIn } from '@/domain/campaign/letter-languages'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Coalition } from '@/app/parts/bar-name'
import type { Shown } from '@/app/parts/campaign'

/** The sign form puts a changed letter's head in place of this one by its id. */
export function EmbedHead({
  shown: { campaign, language, prefix },
  spoken,
}: {
  shown: Shown
  spoken: string
}) {
  const letter = letterIn(campaign, language)
  const foreign = letter.language === spoken ? {} : { lang: letter.language, dir: direction(letter.language) }
  return (
    <div id="letter" tabIndex={-1} className="embed-head">
      <Coalition campaign={campaign} />
      <p className="addressees" {...foreign}>
        {letter.addressees}
      </p>
      <h1 id="title" className="embed-title" {...foreign}>
        {letter.title}
      </h1>
      {campaign.demonstration && (
        <p className="notice text-sm">{translator(language, 'letter')('demonstration')}</p>
      )}
      <p className="mb-5">
        <a className="button-quiet" href={inLanguage(prefix, paths.campaign(campaign.slug))} target="_blank">
          {translator(language, 'embed')('read')}
        </a>
      </p>
    </div>
  )
}
