import type { Delivered } from './delivered'
import type { BuiltFile } from './built'
import { letterMarkdown, letterName } from './letter-markdown'
import { demonstrationMark } from './words'

/** Writes one of the delivery's files. */
export type Write = (
  name: string,
  mediaType: string,
  pieces: Iterable<string | Uint8Array>,
) => Promise<BuiltFile>

/** The letter in each language of the delivery, as Markdown. */
export async function writeLetters(delivered: Delivered, write: Write): Promise<BuiltFile[]> {
  const { campaign, language } = delivered
  const files: BuiltFile[] = []
  for (const letter of delivered.letters) {
    const marks = campaign.demonstration ? [demonstrationMark(letter.language)] : []
    files.push(
      await write(letterName(letter.language, language), 'text/markdown', [letterMarkdown(letter, marks)]),
    )
  }
  return files
}
