import { countNow } from '@/domain/count/queries'
import { countWords } from '@/messages/count-words'
import { translator } from '@/messages/translator'
import { NO_PREFIX } from '@/paths'
import type { CopyWords } from '@/app/parts/copy-button'
import type { Shown } from '@/app/parts/campaign'
import { Code } from '../parts/code'
import { countCode, type EmbedSettings } from './snippets'

type CountProps = { shown: Shown; choice: EmbedSettings; origin: string; words: CopyWords }

/** The live count as a word in a partner's own sentence. The link's words are in the language chosen for their page. */
export async function JustTheCount({ shown: { campaign, language }, choice, origin, words }: CountProps) {
  const t = translator(language, 'embed')
  const read = choice.prefix === NO_PREFIX ? campaign.language : choice.prefix
  const code = countCode(campaign, choice, translator(read, 'embed')('countWords'))
  return (
    <Code id="count" title={t('countTitle')} text={code} words={words}>
      {t('countExplains', { count: countWords(await countNow(campaign.id), language), origin })}
    </Code>
  )
}
