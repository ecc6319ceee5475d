import type { Shown } from '@/app/parts/campaign'
import { copyWords } from '@/app/parts/copy-words'
import { letterIn } from '@/domain/campaign/letter-languages'
import { writeHour } from '@/domain/count/moment'
import { findNewest } from '@/domain/count/queries'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { Code } from '../parts/code'
import { countAt } from '../parts/count-at'

/** The line to cite the newest count by; before the first of an open letter, when it comes. */
export async function Citation({ shown: { campaign, language, prefix } }: { shown: Shown }) {
  const newest = await findNewest(campaign.id)
  const t = translator(language, 'counts')
  const press = translator(language, 'press')
  if (!newest) return campaign.state === 'open' && <p className="text-quiet text-sm">{press('citeLater')}</p>
  const when = formatMoment(newest.hour, interfaceLanguage(language))
  const words = copyWords(language)
  const line = t('citation', {
    title: letterIn(campaign, language).title,
    count: countAt(newest, newest.hour, language),
    address: absolute(inLanguage(prefix, paths.count(campaign.slug, writeHour(newest.hour)))),
  })
  return (
    <Code id="cite" title={press('cite', { when })} text={line} words={words} spoken>
      {press('citeExplains')}
    </Code>
  )
}
