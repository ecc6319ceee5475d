import type { LetterSentences } from './letter-sentences'

/** What Markdown a letter needs, folded away under its field. */
export function MarkdownHelp({ sentences: s }: { sentences: LetterSentences }) {
  const examples = [
    'heading',
    'bold',
    'link',
    'list',
    'numbered',
    'table',
    'quote',
    'noteUse',
    'note',
  ] as const
  return (
    <details className="mb-4 text-sm">
      <summary className="cursor-pointer py-1">{s.markdownHelp}</summary>
      <ul className="text-quiet mt-1 space-y-1 ps-4">
        {examples.map((example) => (
          <li key={example}>
            <code dir="auto" className="whitespace-pre-wrap">
              {s[`help.${example}`]}
            </code>
          </li>
        ))}
      </ul>
      <p className="text-quiet mt-1 ps-4">{s['help.paragraph']}</p>
    </details>
  )
}
