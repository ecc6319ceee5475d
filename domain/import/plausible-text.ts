// How well bytes make sense as a text of an encoding, also in a file of two lines: by the words its letters make.

/** The legacy encodings that are told apart. */
export type Legacy = 'shift_jis' | 'gb18030' | 'windows-1250' | 'windows-1251' | 'windows-1256'

const beyondAscii = /[^\p{ASCII}]/gu
const HAN = String.raw`\p{Script=Han}`

/** The share of characters beyond ASCII that stand in these runs. */
function shareIn(text: string, runs: RegExp): number {
  const all = text.match(beyondAscii)?.length ?? 0
  const inside = (text.match(runs) ?? []).join('').match(beyondAscii)?.length ?? 0
  return all === 0 ? 0 : inside / all
}

// Japanese in the wrong encoding is half-width katakana and rare signs; right, it is runs of kana and Han signs.
const japanese = new RegExp(
  String.raw`(?:[\p{Script=Hiragana}${HAN}々〆ー・、。「」『』（）：！？〜　Ａ-Ｚａ-ｚ０-９]|(?![\uFF61-\uFF9F])\p{Script=Katakana}){2,}`,
  'gu',
)
const chinese = new RegExp(
  String.raw`(?:${HAN}|[，。、；：？！“”‘’（）《》【】·—…　Ａ-Ｚａ-ｚ０-９]){2,}`,
  'gu',
)
const kana = /[\p{Script=Hiragana}ァ-ヺ]/u

/** Half-width katakana count where a good part of the text is Japanese without them: columns of readings are in them. */
function shareOfJapanese(text: string): number {
  const full = shareIn(text, japanese)
  return full > 0.3 ? full + shareIn(text, /[\uFF61-\uFF9F]{2,}/gu) : full
}

/** Words wholly of one script, written as people write: small letters after the first, or capitals only. */
function shareOfWords(text: string, word: RegExp, whole: RegExp): number {
  const words = (text.match(word) ?? []).filter(
    // A letter alone says nothing: "à" is one of many alphabets.
    (one) => one.length > 1 && /[^\p{ASCII}]/u.test(one),
  )
  const right = words.filter((one) => whole.test(one))
  const length = (list: string[]) => list.reduce((sum, one) => sum + one.length, 0)
  return length(right) < 3 ? 0 : length(right) / length(words)
}

const WORD = /[\p{L}\p{M}\p{Sc}\p{So}\p{Sm}\p{No}¨¸´¯ˇ˘˝¬­]+/gu
const cyrillic = /^(?:[\u0400-\u042F]?[\u0430-\u045F\u0491]+|[\u0400-\u042F\u0490]+)$/u
const arabic = /^[\p{Script=Arabic}\p{M}]{2,}$/u
// What Polish, Slovak and Hungarian letters become in Windows-1252, inside a word.
const wrongInside = /\p{L}[¹³¿¼¾¯£](?=\p{Ll})|(?<!\p{L})[¯£¼¾¿](?=\p{Ll}{2})/u

/** From 0 to 1: how much of a decoded text is as texts of that encoding are. `western`: the same as Windows-1252. */
export function plausibility(text: string, encoding: Legacy, western: () => string): number {
  switch (encoding) {
    case 'shift_jis':
      return shareOfJapanese(text) * commonHan(text, 'shift_jis')
    case 'gb18030':
      return kana.test(text) ? 0 : shareIn(text, chinese) * commonHan(text, 'gbk')
    case 'windows-1251':
      return shareOfWords(text, WORD, cyrillic)
    case 'windows-1256':
      return shareOfWords(text, WORD, arabic)
    case 'windows-1250':
      return wrongInside.test(western()) ? 0.7 : 0
  }
}

let common: Record<'shift_jis' | 'gbk', Set<string>> | undefined

/** Han signs in the first level of JIS X 0208 and of GB 2312: those in daily use. */
function levels(): Record<'shift_jis' | 'gbk', Set<string>> {
  const range = (encoding: string, leads: [number, number], trails: [number, number]) => {
    const decoder = new TextDecoder(encoding)
    const signs = new Set<string>()
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (let trail = trails[0]; trail <= trails[1]; trail++)
        signs.add(decoder.decode(new Uint8Array([lead, trail])))
    return signs
  }
  common ??= {
    shift_jis: range('shift_jis', [0x88, 0x97], [0x40, 0xfc]),
    gbk: range('gbk', [0xb0, 0xd7], [0xa1, 0xfe]),
  }
  return common
}

/** The share of Han signs that are in daily use; 1 where there are none. */
function commonHan(text: string, of: 'shift_jis' | 'gbk'): number {
  const signs = text.match(new RegExp(HAN, 'gu')) ?? []
  const known = levels()[of]
  return signs.length === 0 ? 1 : signs.filter((one) => known.has(one)).length / signs.length
}
