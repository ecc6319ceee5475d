const mail = /[^\s@<>()[\]]@[^\s@.]+\.[^\s@]/u
const scheme =
  /[\p{L}\p{N}+.-]:\/\/|\bhttps?:|\b(?:javascript|vbscript|mailto|data|blob|file|ftp|tel|sms|about):(?=\S)/u
// "St.Peter/St.Paul" is a parish: behind a dot only a known ending, or a whole cell in small letters, makes a path.
const knownPath =
  /[\p{L}\p{N}-]\.(?:com|net|org|info|biz|edu|gov|int|eu|example|[a-z]{2})(?::\d{1,5})?[/?#](?=[\p{L}\p{N}?=%~_-])/u
const wholePath = /^[^\s/?#]{2,}\.[a-z]{2,24}(?::\d{1,5})?[/?#]\S*$/

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u3002\uFF61]/g, '.')
}

/** Whether a mail address stands in a text. */
export function holdsMailAddress(text: string): boolean {
  return mail.test(plain(text))
}

/**
 * Whether a text holds an address: of mail, or of a page with its scheme or its path. A bare domain is none, because
 * organizations are called after their sites.
 */
export function holdsAddress(text: string): boolean {
  const even = plain(text)
  return mail.test(even) || scheme.test(even.toLowerCase()) || knownPath.test(even) || wholePath.test(even)
}
