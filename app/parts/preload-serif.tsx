import regular from '../../node_modules/.cache/undersigned/serif-400.woff2'
import semibold from '../../node_modules/.cache/undersigned/serif-600.woff2'

/** Asks for the serif along with the style sheet rather than after it; `preload()` of react-dom would wait for JavaScript. */
export function PreloadSerif() {
  return [regular, semibold].map((face) => (
    <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
  ))
}
