const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee'].map(
  (script) => new RegExp(String.raw`\p{Script=${script}}`, 'u'),
)

/** Whether one word is written in letters of two alphabets that look alike. */
export function mixesAlphabets(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1)
}

const site = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])www\.[\p{L}\p{N}]`,
    // Behind a name: "Fern – fern.example", "Alder (alder.org)".
    String.raw`\S\s{1,3}(?:[-–—|:/]\s{0,3})?[([<]?(?:[\p{Ll}\p{N}-]{1,63}\.){0,3}[\p{Ll}\p{N}-]{2,63}\.(?:com|org|net|info|eu|biz|app|online|site|example|[a-z]{2})[)\]>]?[/.]?$`,
  ].join('|'),
  'iu',
)

/** Whether a name has the address of a website in it or behind it; a name may be a bare domain itself. */
export function holdsSite(name: string): boolean {
  return site.test(name)
}

const broken = new RegExp(
  [
    // UTF-8 read as another encoding ("FundaciÃ³n", "Ð¤Ð¾Ð½Ð´"), and other ones ("Àññîöèà", "B?ndnis", "ƒclair", "dluhù")
    String.raw`[\u00C2-\u00F4][\u0080-\u00A9\u00AB-\u00B6\u00B8\u00B9\u00BC-\u00BF€‚„†‡ˆ‰‹‘“•˜™›]|[ÃÂ][\u0080-\u00BF\u2013-\u2122]`,
    String.raw`[À-ÖØ-öø-ÿ]{4}|\p{L}\?\p{L}|ƒ\p{L}|[žšŽŠ][^ùì]{0,60}[ùì](?!\p{L})`,
    // what programs put in place of a sign, and what they left unfilled
    String.raw`&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);|%[c-f][\da-f]%[89ab][\da-f]|\\u[\da-f]{4}|=\?[\w-]{1,20}\?[qb]\?`,
    String.raw`<\/?[a-z][^<>]{0,100}>|\{\{|\$\{|<<\p{L}|^\{"|^\[\["`,
  ].join('|'),
  'iu',
)
/** Whether signs in a name are likely those of another encoding or program. */
export function looksBroken(name: string): boolean {
  return broken.test(name)
}
