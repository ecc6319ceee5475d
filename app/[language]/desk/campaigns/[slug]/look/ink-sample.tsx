import { PageStyle } from '@/app/parts/face-style'
import { sampleStyle } from '@/app/parts/ink-style'
import { DEFAULT_INK, leastContrast, nearestReadable, readInk, type Scheme, tonesOf } from '@/domain/face/ink'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = { typed: string; title: string; titleLanguage: string; language: string }

/** A heading, a link and a button in the typed ink, or in the nearest one that can be read, in both schemes; and in words. */
export function InkSample({ typed, title, titleLanguage, language }: Props) {
  const t = translator(language, 'face')
  const ink = nearestReadable(readInk(typed) ?? DEFAULT_INK)
  return (
    <section aria-labelledby="sample">
      <PageStyle css={sampleStyle(ink)} />
      <h2 id="sample" className="mb-3 text-xl">
        {t('sample')}
      </h2>
      <div className="space-y-6">
        {(['light', 'dark'] as const).map((scheme) => (
          <Sample key={scheme} {...{ scheme, ink, title, titleLanguage, language }} />
        ))}
      </div>
      <p className="mt-3 text-sm">{t('print')}</p>
    </section>
  )
}

function Sample({
  scheme,
  ink,
  title,
  titleLanguage,
  language,
}: Omit<Props, 'typed'> & { scheme: Scheme; ink: string }) {
  const t = translator(language, 'face')
  const contrast = ratio(leastContrast(ink, scheme), language)
  const shown = tonesOf(ink, scheme).seal.toUpperCase()
  return (
    <div>
      <h3 className="mb-1 text-base">{t(scheme)}</h3>
      <p className="mb-2 text-sm">{t(`${scheme}Says`, { ink: shown, contrast })}</p>
      <div className={`ink-sample ink-sample-${scheme}`}>
        <p className="mb-2 font-serif text-xl font-semibold text-balance [overflow-wrap:anywhere]">
          <bdi lang={titleLanguage} dir={direction(titleLanguage)}>
            {title}
          </bdi>
        </p>
        <p className="mb-3">
          <span className="text-seal underline">{translator(language, 'letter')('signatories')}</span>
        </p>
        <p>
          <span className="button cursor-default">{translator(language, 'form')('submit')}</span>
        </p>
      </div>
    </div>
  )
}

/** A contrast to one digit, never rounded up to what it isn't. */
export function ratio(contrast: number, language: string): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return (Math.floor(contrast * 10) / 10).toLocaleString(interfaceLanguage(language), digits)
}
