// Invented names in every script that names come in: what given and family names are made of, and how often each occurs.

import { FURTHER_NAMES } from './further-names'

type Names = { given: string[]; family: string[]; between: string; often: number; country: string[] }
const words = (text: string) => text.split(' ')
const phrases = (text: string) => text.split(', ')

const SCRIPTS: Record<string, Names> = {
  Latn: {
    given: words(
      'Anna Björn Zoë Łukasz Mária İlker Chloé Søren Åsa Đorđe Ümit Máire Tomáš Fiona João Ève Nguyễn Ồanh Kwame Ngozi Aiyana',
    ),
    family: phrases(
      'Müller, O’Brien, Nováková, Şahin, van der Berg, Kowalczyk, Văn Thiện, Þórsdóttir, Fjeld, Affleck, Ibáñez-Ruiz, Žižka, Thị Hương, Quist, Hoffmann, Mbeki, Ọláníyan, Ťažký, Ŝanĝo',
    ),
    between: ' ',
    often: 50,
    country: words('DE FR PT PL SE TR VN IE NG CZ BR'),
  },
  Cyrl: {
    given: words('Олена Сергей Ђорђе Їванна Мария Ғалым Ўткир Ҷамшед'),
    family: words('Коваленко Щербакова Петровић Јовановић Әлиев Ґудзь Њежић'),
    between: ' ',
    often: 7,
    country: words('UA RS KZ UZ BG'),
  },
  Grek: {
    given: words('Ελένη Γιώργος Ἀλέξανδρος Μαΐα Ἰωάννης Ὕπατια'),
    family: words('Παπαδοπούλου Ὀδυσσέως Νικολαΐδης Ἁγιορείτης'),
    between: ' ',
    often: 3,
    country: words('GR CY'),
  },
  Arab: {
    given: phrases('محمد, فاطمة, عبد الله, لالة, حسين, گلناز, پرویز, نُور'),
    family: phrases('الأحمدي, لاشين, بن علي, الإدريسي, ژاله‌پور, خان چغتائی, اللّٰهيار'),
    between: ' ',
    often: 7,
    country: words('TN EG IR PK MA'),
  },
  Hebr: {
    given: words('דוד שרה יִצְחָק רחל נועה'),
    family: words('כהן לוי־בן מזרחי פרידמן'),
    between: ' ',
    often: 4,
    country: words('IL'),
  },
  Deva: {
    given: phrases('श्री कृष्ण, प्रिया, ज्ञानेश्वर, क्षितिज, स्त्रीधन'),
    family: words('शर्मा विश्वकर्मा त्रिपाठी चन्द्र र्‍हाटकर'),
    between: ' ',
    often: 4,
    country: words('IN NP'),
  },
  Beng: {
    given: words('কৃষ্ণ প্রিয়াংকা জ্ঞানেন্দ্র শ্রাবন্তী'),
    family: words('চট্টোপাধ্যায় ভট্টাচার্য মুখোপাধ্যায় ক্ষেত্র'),
    between: ' ',
    often: 3,
    country: words('BD IN'),
  },
  Thai: {
    given: words('สมชาย กุลธิดา ณัฐพงษ์ น้ำทิพย์ ปิ่นแก้ว'),
    family: words('ศรีสุวรรณ วงศ์ใหญ่ ก๊กผลดี จันทร์เพ็ญ'),
    between: ' ',
    often: 3,
    country: words('TH'),
  },
  Armn: {
    given: words('Անահիտ Գևորգ Արմինե'),
    family: words('Հակոբյան Սարգսյան'),
    between: ' ',
    often: 1,
    country: words('AM'),
  },
  Geor: {
    given: words('ნინო გიორგი თამარ'),
    family: words('ბერიძე წიქარიშვილი'),
    between: ' ',
    often: 1,
    country: words('GE'),
  },
  Ethi: {
    given: words('አበበ ጽዮን ሰላማዊት'),
    family: phrases('ተስፋዬ, ገብረ ሚካኤል, ኃይሉ'),
    between: ' ',
    often: 1,
    country: words('ET ER'),
  },
  Jpan: {
    given: words('さくら 太郎 ひろゆき アンナ 美咲 ヴィクター 健一 由紀子'),
    family: words('佐藤 齋藤 渡邊 髙橋 山﨑 田中 葛󠄀城 五十嵐'),
    between: ' ',
    often: 4,
    country: words('JP'),
  },
  Hans: {
    given: words('伟 静怡 国强 鑫 𠮷明 翠莲 晓东'),
    family: words('王 欧阳 张 刘 龚 郑'),
    between: '',
    often: 4,
    country: words('CN SG'),
  },
  Hant: {
    given: words('偉 靜怡 國強 嘉穎 淑芬'),
    family: words('陳 歐陽 張 劉 龔 鄭'),
    between: '',
    often: 2,
    country: words('TW HK'),
  },
  Kore: {
    given: words('민준 서연 지훈 뾰족 하늘'),
    family: words('김 이 박 남궁'),
    between: '',
    often: 3,
    country: words('KR'),
  },
  /** Two directions in one row. */
  Mixed: {
    given: words('Sara David Omar Yael'),
    family: phrases('Haddad (سارة حدّاد), Cohen (דוד כהן), Khalil – عمر خليل 1948, Levi/יעל לוי'),
    between: ' ',
    often: 3,
    country: words('IL LB US'),
  },
}
for (const [script, given, family, country] of FURTHER_NAMES) {
  const parts = { given: words(given), family: words(family), country: words(country) }
  SCRIPTS[script] = { ...parts, between: ' ', often: 1 }
}

export const NAMED_SCRIPTS = Object.keys(SCRIPTS)

const bag = Object.entries(SCRIPTS).flatMap(([script, { often }]) => Array<string>(often).fill(script))

/** Always the same sequence of numbers from 0 to 1 for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)]!

/** A name of one script, or as often of each as names are; with initials, so that few are the same. */
export function inventName(random: () => number, script = pick(random, bag)) {
  const { given, family, between, country } = SCRIPTS[script]!
  const initial = script === 'Latn' ? ` ${pick(random, [...'ABCDEFGHIKLMNOPRSTVWZ'])}.` : ''
  const name = `${pick(random, given)}${initial}${between}${pick(random, family)}`
  return { script, name, country: pick(random, country) }
}
