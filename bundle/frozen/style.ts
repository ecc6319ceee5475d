import { pageStyle } from '@/bundle/page-style'

/** How the pages of a frozen folder look: as letter.html does, with fonts that every computer has. */
export const frozenStyle = `${pageStyle}
nav ul { margin: 0; }
ol.names { counter-reset: none; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; }
dt { font-weight: bold; }
dd { margin: 0; }
.hash { display: block; font-size: 0.8125rem; }
.said { white-space: pre-line; border-inline-start: 3px solid; padding-inline-start: 1rem; margin-inline-start: 0; }
@media (max-width: 30rem) {
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-block-end: 0.5rem; }
}
@media (prefers-color-scheme: dark) {
  :root { background: #16181b; color: #e9e6df; }
  a { color: #9cc4ff; }
  a:visited { color: #d0b3ff; }
}
@media print {
  :root { background: none; color: #000; }
}
`

/** The letter's own ink for links; on paper they stay black. */
export function inkStyle(ink: { light: string; dark: string } | null): string {
  if (!ink) return ''
  return `@media screen { a, a:visited { color: ${ink.light}; } }
@media screen and (prefers-color-scheme: dark) { a, a:visited { color: ${ink.dark}; } }
`
}
