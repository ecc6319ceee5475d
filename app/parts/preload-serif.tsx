import regular from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'
import semibold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'

/** Asks for the serif along with the style sheet rather than after it; `preload()` of react-dom would wait for JavaScript. */
export function PreloadSerif() {
  return [regular, semibold].map((face) => (
    <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
  ))
}
