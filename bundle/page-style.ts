/** How letter.html looks, on a screen and on paper, without a file beside it. */
export const pageStyle = `:root { color-scheme: light dark; font: 1.0625rem/1.6 "Source Serif 4", "Noto Serif", Georgia, serif; }
body { max-inline-size: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; text-wrap: balance; }
h2 { font-size: 1.35rem; margin-block-start: 2.5rem; }
h3 { font-size: 1.1rem; margin-block-start: 2rem; break-after: avoid; }
article { margin-block: 2.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; }
header, footer, .quiet, .names span { font-size: 0.875rem; }
.names span { opacity: 0.8; }
.names .checked { display: block; }
.mark { border: 2px solid; padding: 0.5rem 0.75rem; font-weight: bold; }
.names { columns: 17rem; column-gap: 2rem; padding: 0; list-style: none; line-height: 1.4; }
.names li { break-inside: avoid; margin-block-end: 0.35rem; }
.note { border-block: 1px solid; margin-block: 1rem; }
article :is(p, h1, h2, h3, h4, h5, h6, li, blockquote, th, td) { unicode-bidi: plaintext; }
blockquote { margin-inline: 1rem 0; border-inline-start: 3px solid; padding-inline-start: 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; overflow-wrap: break-word; }
pre { white-space: pre-wrap; }
code { font-size: 0.85em; }
footer { border-block-start: 1px solid; margin-block-start: 3rem; }
@media print {
  :root { color-scheme: light; font-size: 10.5pt; }
  nav { display: none; }
  body { max-inline-size: none; padding: 0; }
  article + article, #signatories { break-before: page; }
  .names { font-size: 8.5pt; columns: 3; }
  .names span { font-size: inherit; }
  table { display: table; }
}
`
