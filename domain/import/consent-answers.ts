import { foldForComparison } from '@/domain/text/fold'
import { foldHeading } from './fold-heading'

// How a question for consent is answered, in English, German, French, Spanish, Italian, Portuguese, Japanese and Arabic.

const LONGEST = 300 // characters of an answer that are read

const answers = (words: string[]) => new Set(words.map(foldForComparison))
const NO = answers([
  'no', 'n', 'false', 'disagree', 'refused', 'declined', 'denied', 'rejected', 'withdrawn', 'private', 'not public', 'not published', 'rather not', 'no way', 'nope', 'never', 'no thanks', 'no thank you', 'opted out', 'opt out', 'anonymous', 'anonymously', 'confidential', 'unchecked',
  'nein', 'nein danke', 'falsch', 'abgelehnt', 'verweigert', 'widerrufen', 'anonym', 'vertraulich', 'auf keinen fall', 'niemals', 'non', 'non merci', 'faux', 'refus', 'refusé', 'refuse', 'pas d’accord', 'jamais', 'pas question', 'anonyme', 'confidentiel',
  'falso', 'rechazado', 'denegado', 'nunca', 'no, gracias', 'anónimo', 'confidencial', 'negato', 'rifiuto', 'rifiutato', 'no, grazie', 'mai', 'anonimo', 'riservato', 'não', 'nao', 'não, obrigado', 'não, obrigada', 'negado', 'recusado', 'recuso', 'anônimo',
  'いいえ', 'いや', '不可', '否', '非公開', '匿名', '匿名希望', '辞退', '拒否', '不同意', '×', '✗', '✘', '☒', '❌', '👎', 'لا', 'كلا', 'غير موافق', 'أرفض', 'نرفض', 'مرفوض', 'رفض', 'خطأ', 'سري', 'مجهول',
]) // prettier-ignore
const YES = answers(['yes', 'y', 'true', 'x', '✓', '✔', '☑', '✅', '👍', 'checked', 'selected', 'ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'si', 'verdadero', 'sì', 'vero', 'sim', 'verdadeiro', 'はい', '希望する', '希望します', '○', '◯', '可', 'نعم', 'صحيح', 'agree', 'i agree', '1']) // prettier-ignore

/** Refusals that go on: folded as headings are, from their beginning. */
const refusal = new RegExp(
  `^(?:${[
    '(?:please |kindly )?(?:do not|dont|never|not to be|must not be|should not be) (?:be )?(?:publish|list|nam|show|display|mention|includ|sign|agree|consent|feature|use (?:our|my|the) name)\\p{L}*',
    '(?:we|i) (?:do not|dont|will not|wont|cannot|cant|would not|wouldnt) (?:agree|consent|sign|endorse|support|allow|authori[sz]e|accept|approve|permit|publish)',
    '(?:we|i) (?:do not|dont|would rather not|would not|prefer not|would prefer not) (?:want |wish |like )?to (?:be )?(?:publish|list|nam|show|display|sign|appear|mention|includ)\\p{L}*',
    '(?:we |i )?(?:refuse|decline|disagree|object|would rather not|rather not|prefer not)(?!\\p{L})',
    '(?:we |i )?(?:please |want to |wish to |prefer to |would like to )?(?:keep|stay|remain|be) (?:us |me |it |this |our name )?(?:anonymous|private|confidential|secret|unlisted)',
    'not (?:agreed|allowed|permitted|for publication|to be published|for the public|authori[sz]ed|approved)',
    '(?:bitte )?(?:\\p{L}+ )?nicht (?:offentlich|veroffentlich\\p{L}*|nennen|genannt|auffuhren|aufgefuhrt|auflisten|einverstanden|erlaubt|gestattet|freigegeben|zustimmen|unterzeichnen|mitzeichnen)',
    '(?:wir|ich) (?:stimm\\p{L}*|willig\\p{L}*|unterzeichn\\p{L}*|unterschreib\\p{L}*|sind|bin|mocht\\p{L}*|woll\\p{L}*|will|erlaub\\p{L}*) (?:das |dem |der |den |hier )?nicht',
    '(?:lieber|eher|besser) nicht$|(?:wir|ich) (?:lehnen|lehne|verweigern|verweigere|widersprechen|widerspreche)',
    '(?:merci de |priere de |veuillez )?ne (?:pas |nous |me |veut pas |souhaite pas )+(?:etre )?(?:publi|nomm|mentionn|affich|cit|figur|apparai|sign|divulgu)\\p{L}*',
    '(?:nous |je )?(?:refus(?:e|ons|ez)|declin(?:e|ons)|m oppose|nous opposons)',
    '(?:nous|je) (?:ne |n )(?:souhait|voul|veux|consent|accept|autoris|sign|somm|suis|adher)\\p{L}* pas',
    '(?:por favor )?(?:nosotros |nosotras )?no (?:lo |la |nos |me )?(?:public|autori[cz]|acept|firm|quer|quier|dese|estamos de acuerdo|estoy de acuerdo|consent|consient|mostrar|mencion|nombr|inclu|adher|difund)\\p{L}*',
    '(?:nos |me )?(?:negamos|niego|rechazamos|rechazo|rehusamos)',
    '(?:per favore |si prega di )?non (?:autorizz|accett|acconsent|pubblic|vogli|desider|firm|ader|sottoscriv|siamo d accord|sono d accord|mostr|menzion|divulg)\\p{L}*',
    '(?:nego|neghiamo|rifiuto|rifiutiamo|mi oppongo|ci opponiamo)',
    '(?:por favor )?nao (?:autoriz|aceit|concord|public|quer|desej|assin|divulg|permit|mostr|mencion|exib)\\p{L}*',
    '(?:nos )?(?:recuso|recusamos|negamos|rejeitamos)',
    '(?:匿名|非公開|不同意|お断り|辞退|拒否|掲載不可|公開不可)',
    '[^ ]{0,40}(?<!反対|異議|拒否|問題に)(?:しない|しません|致しません|致しない|いたしません|できません|できない|不要|しないで(?:ください|下さい|ほしい))(?:です)?$',
    '(?:لا|لن|لم) (?:اوافق|نوافق|ننشر|تنشر|تنشروا|اريد|نريد|نرغب|ارغب|نوقع|اوقع|اسمح|نسمح|نقبل|اقبل|ناذن|للنشر)',
    '(?:ارفض|نرفض|مرفوض|يرجي عدم|الرجاء عدم|عدم النشر|غير موافق)',
  ].join('|')})`,
  'u',
) // prettier-ignore
const FIRST_WORD = /^(?:no|nein|non|não|nao|いいえ|لا)\s?[([,.;:!–—،、。-]/iu
const FIRST_YES = /^(?:yes|ja|oui|sí|si|sì|sim|はい|نعم|ok|okay|sure|agreed|approved|granted|gladly|gern|gerne|d'accord|einverstanden|volontiers|claro|certo|de acuerdo|va bene|同意|希望|承諾|了承|公開可|掲載可|موافق|نوافق|أوافق)(?![\p{L}\p{M}\p{N}])|^(?:同意し|承諾し|了承し|公開して|掲載して)/iu // prettier-ignore

const folded = (cell: string) => foldForComparison(cell.slice(0, LONGEST)).replace(/[.!。]$/u, '')

/** Whether an answer is a plain no. A 0 is none here: whoever asks knows whether the column counts. */
export function saysNo(cell: string): boolean {
  const answer = folded(cell)
  return NO.has(answer) || FIRST_WORD.test(answer) || refusal.test(foldHeading(cell.slice(0, LONGEST)))
}

/** Whether an answer is a plain yes and nothing else. */
export const isYes = (cell: string): boolean => YES.has(folded(cell))

/** Whether an answer begins with a yes: "Yes, under our short name". */
export const saysYes = (cell: string): boolean => isYes(cell) || FIRST_YES.test(folded(cell))
