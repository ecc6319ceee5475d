import { addresses } from '@/addresses'
import { languageName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import { CHECK_COMMANDS } from './check/commands'
import type { ManifestSigner } from './built'
import type { Delivered } from './delivered'
import { letterName } from './letter-markdown'
import { answerLines, countLines, deliveryTitle, revisionLines, whatItIs } from './words'

/** `README.txt`: what this is and how to check it, in plain words; `lacks`: whether 〓 stands in letter.pdf. */
export function readmeOf(
  delivered: Delivered,
  { fingerprint, lacks }: { fingerprint: string; lacks: boolean },
  names: string[],
  { keyId, publicKey }: ManifestSigner,
): string {
  const t = translator(delivered.language, 'bundle')
  const { host, note, recipient, keysUrl, recordUrl } = delivered
  const checkPage = new URL(addresses.aboutCheck, host.url).href
  const revisions = revisionLines(delivered)
  const parts = [
    [deliveryTitle(delivered), delivered.letters[0]!.title],
    whatItIs(delivered),
    countLines(delivered),
    ...(recipient ? [[t('recipient', { recipient })]] : []),
    ...(note ? [[t('note'), note]] : []),
    ...(revisions.length > 0 ? [titled(t('revisionsTitle')), revisions] : []),
    titled(t('filesTitle')),
    fileLines(names, delivered),
    [t('formulas'), ...(lacks ? [t('lacking')] : [])],
    titled(t('checkTitle')),
    [t('checkPage', { address: checkPage })],
    [t('checkCommands')],
    CHECK_COMMANDS.map((command) => `    ${command}`),
    [t('checkKey', { id: keyId, address: keysUrl })],
    [`    ${publicKey}`],
    [t('fingerprint'), '', `    ${fingerprint}`],
    titled(t('answersTitle')),
    [...answerLines(delivered), t('record', { address: recordUrl })],
  ]
  return parts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')
}

const titled = (title: string) => [title, '='.repeat(Math.min([...title].length, 72))]

/** Each file that there is, with what it is. */
function fileLines(names: string[], { language, letters }: Delivered): string[] {
  const t = translator(language, 'bundle')
  const translations = letters.map((letter) => [
    letterName(letter.language, language),
    t('file.translation', { language: languageName(letter.language, interfaceLanguage(language)) }),
  ])
  const said: Record<string, string> = {
    ...Object.fromEntries(translations),
    'letter.md': t('file.letter'),
    'letter.pdf': t('file.pdf'),
    'letter.html': t('file.html'),
    'signatories.csv': t('file.csv'),
    'signatories.xlsx': t('file.xlsx'),
    'signatories.json': t('file.json'),
    'signatories.schema.json': t('file.schema'),
    'public-key.pem': t('file.key'),
    'manifest.json': t('file.manifest'),
    'manifest.json.sig': t('file.signature'),
    SHA256SUMS: t('file.sums'),
  }
  const all = [...names, 'manifest.json', 'manifest.json.sig', 'SHA256SUMS']
  const width = Math.max(...all.map((name) => name.length)) + 2
  return all.map((name) => `${name.padEnd(width)}${said[name] ?? ''}`)
}
