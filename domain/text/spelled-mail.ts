// E-mail addresses as people write them so that programs do not find them. Safe in the browser.

/** Words for the sign itself, in which no organization is told from a place ("Meet at Bridge"). */
const SIGN = 'arroba|arobase|arobas|arrobase|chiocciola|klammeraffe|at-sign|at sign|アットマーク'
const DOT = String.raw`(?:\.|[\[({]\.[\])}]|\s?[\[({]?\s?(?<![\p{L}\p{M}])(?:dot|punto|ponto|point|punkt|ドット)\s?[\])}]?\s?)`
const ENDING =
  '(?:com|org|net|info|biz|eu|gov|edu|coop|museum|example|online|site|app|dev|club|[a-z]{2})(?![\\p{L}\\p{N}])'
const DOMAIN = String.raw`\s?[\p{L}\p{N}-]{1,63}`
/** What a mailbox is called and an organization is not; or two words with a dot between them. */
const MAILBOX =
  '(?<![\\p{L}\\p{N}])(?:info|infos|kontakt|contact|contacto|contato|contatto|mail|email|e-mail|office|buero|büro|hello|hallo|admin|webmaster|presse|prensa|imprensa|secretariat|sekretariat|secretaria|segreteria|no-?reply|[\\p{L}\\p{N}]{1,30}[._][\\p{L}\\p{N}]{2,30})'

const spelled = [
  // "leo [at] example.org", "mia<ät>example.org", "info (klammeraffe) example.org"
  String.raw`\S\s?[[({<*|]\s?(?:at|ät|æt|${SIGN})\s?[\])}>*|]\s?\S`,
  String.raw`\S[[({]a[\])}][a-z0-9-]{1,63}\.[a-z]{2}`,
  String.raw`\bat\s\S+\s(?:dot|\(dot\)|\[dot\])\s\p{L}{2}`,
  // "contato arroba example ponto org", "info bei example punkt de"
  String.raw`\S\s?(?<![\p{L}\p{M}])(?:${SIGN})${DOMAIN}${DOT}\p{L}{2}`,
  String.raw`\S\s(?:bei|at|ät)${DOMAIN}\s?[[({]?\s?(?:dot|punkt|punto)\s?[\])}]?\s?${ENDING}`,
  // "info at example.org", "info-at-example.org", "info★example.jp"
  String.raw`${MAILBOX}(?:\s(?:at|ät|bei)\s|[-_](?:at|ät)[-_]|\s?[★☆●◎■◆#]\s?)[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]`,
  // "info @ example . org", "info@example,org", "info@example"
  String.raw`[^\s@]\s{0,3}@\s{0,3}[\p{L}\p{N}-]{1,63}\s{1,3}\.\s{0,3}\p{L}{2}`,
  String.raw`[^\s@]@[\p{L}\p{N}-]{1,63}[,;](?:com|org|net|info|de|fr|it|es|pt|jp|br|eu|example)(?![\p{L}\p{N}])`,
  String.raw`${MAILBOX}\s?@\s?[\p{L}\p{N}]`,
  // "(★を@に)": what to write in place of a sign
  String.raw`を\s?(?:@|アットマーク)\s?[にへ]`,
]
// Most lines hold none of it, and cost no more than one look.
const hint = /at|ät|æt|bei|arr?ob|chiocciola|klammeraffe|アットマーク|@|[★☆●◎■◆#]|[[({]a[\])}]/u
const inPlain = new RegExp(spelled.join('|'), 'u')
// A full-width "ＡＴ" between other letters is no letter of a word.
const wide = /[A-Za-z0-9](?:ＡＴ|ａｔ)[A-Za-z0-9]/u

/**
 * Whether a line spells an e-mail address out.
 * @param plain the same line with full-width signs and capitals made plain
 */
export function spellsMail(text: string, plain: string): boolean {
  return (hint.test(plain) && inPlain.test(plain)) || wide.test(text)
}
