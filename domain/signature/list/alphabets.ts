// The letters that a list by name is entered at. A reader finds the letters of Latin and of their own script one by one, and
// one entry for each other script. Where they stand in the list is for its collation to say.

/** `label` stands on the page; names from `start` on, up to the next letter's, stand under it. */
export type Letter = { key: string; label: string; start: string }

const LATIN = [...'abcdefghijklmnopqrstuvwxyz']

/** Signs and digits, which every collation puts before all letters. */
const SIGNS: Letter = { key: '0', label: '0–9', start: '' }

/** A script: what stands for the whole of it, the first thing that is sorted in it, and its letters where it has an alphabet. */
type Script = { label: string; start: string; letters?: string[] }

const SCRIPTS: Record<string, Script> = {
  grek: { label: 'Α–Ω', start: 'α', letters: [...'αβγδεζηθικλμνξοπρστυφχψω'] },
  cyrl: { label: 'А–Я', start: 'а', letters: [...'абвгдежзийклмнопрстуфхцчшщъыьэюя'] },
  geor: { label: 'ა–ჰ', start: 'ა' },
  armn: { label: 'Ա–Ֆ', start: 'ա' },
  hebr: { label: 'א–ת', start: 'א', letters: [...'אבגדהוזחטיכלמנסעפצקרשת'] },
  arab: { label: 'ا–ي', start: 'ء', letters: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'] },
  ethi: { label: 'ሀ–ፐ', start: 'ሀ' },
  deva: { label: 'अ–ह', start: 'ॐ' },
  beng: { label: 'অ–হ', start: 'অ' },
  guru: { label: 'ੳ–ੜ', start: 'ੴ' },
  gujr: { label: 'અ–હ', start: 'ૐ' },
  taml: { label: 'அ–ஹ', start: 'அ' },
  telu: { label: 'అ–హ', start: 'అ' },
  knda: { label: 'ಅ–ಹ', start: 'ಅ' },
  mlym: { label: 'അ–ഹ', start: 'അ' },
  sinh: { label: 'අ–හ', start: 'අ' },
  thai: { label: 'ก–ฮ', start: 'ก' },
  laoo: { label: 'ກ–ຮ', start: 'ກ' },
  mymr: { label: 'က–အ', start: 'က' },
  khmr: { label: 'ក–អ', start: 'ក' },
  hang: { label: '가–하', start: '가', letters: [...'가나다라마바사아자차카타파하'] },
  kana: { label: 'あ–ん', start: 'ぁ', letters: [...'あかさたなはまやらわ'] },
  bopo: { label: 'ㄅ–ㄩ', start: 'ㄅ' },
  hani: { label: '漢字', start: '一' },
}

/** The script whose letters a reader of a language finds one by one, besides Latin. */
const OWN: Record<string, string> = {
  ...{ ar: 'arab', fa: 'arab', ur: 'arab', ckb: 'arab', he: 'hebr', el: 'grek', ja: 'kana', ko: 'hang' },
  ...{ ru: 'cyrl', uk: 'cyrl', bg: 'cyrl', sr: 'cyrl', mk: 'cyrl', be: 'cyrl', kk: 'cyrl', mn: 'cyrl' },
}

/** Small kana come first under their letter. Japanese sorts kanji as JIS X 0208 has them, which begins with 亜. */
const SMALL_KANA = new Map([...'あやわ'].map((kana, index) => [kana, [...'ぁゃゎ'][index]!]))

/** The letters for readers of a language (BCP 47), in no order: the collation has that. */
export function lettersFor(language: string): Letter[] {
  const [base = ''] = language.split('-')
  const latin = base === 'es' ? [...LATIN, 'ñ'] : LATIN
  const letters = latin.map((letter) => ({ key: letter, label: letter.toUpperCase(), start: letter }))
  const own = OWN[base]
  const scripts = Object.entries(SCRIPTS).flatMap(([key, { label, start, letters: alphabet }]): Letter[] =>
    key === own && alphabet
      ? alphabet.map((letter, index) => letterOf(letter, index === 0 ? start : undefined))
      : [{ key, label, start: key === 'hani' && base === 'ja' ? '亜' : start }],
  )
  return [SIGNS, ...letters, ...scripts]
}

/** Which script a letter's key is of; signs and digits are of none. */
export function scriptOf(key: string): string {
  const own = Object.entries(SCRIPTS).find(([name, { letters }]) => name === key || letters?.includes(key))
  return own?.[0] ?? (key === SIGNS.key ? '' : 'latn')
}

// What is sorted before an alphabet's first letter, such as a hamza, stands under that one.
function letterOf(letter: string, first: string | undefined): Letter {
  return { key: letter, label: letter.toUpperCase(), start: first ?? SMALL_KANA.get(letter) ?? letter }
}
