import { foldForComparison } from '@/domain/text/fold'
import { saysNothing } from '@/domain/text/says-nothing'
import { trimEnds } from '@/domain/text/tidy'
import { isYesNo } from './cell-kind'
import { foldHeading } from './fold-heading'

// Cells under "organization" in which people, forms and programs say that there is none.

const LONGEST = 60 // characters

const WORDS = new Set(
  [
    // nothing, not known, not yet, more of the same
    'nothing', 'not available', 'not known', 'not specified', 'unspecified', 'not given', 'not provided', 'no answer', 'no response', 'no data', 'blank', 'empty', 'null value', 'nan',
    'to be confirmed', 'to be announced', 'to be decided', 'tba', 'pending', 'same', 'same as above', 'see above', 'ditto', 'idem', 'dito', 'siehe oben', 'wie oben', 'nichts', 'leer', 'keine antwort',
    'rien', 'vide', 'non renseigné', 'non précisé', 'sans réponse', 'nada', 'vacío', 'sin respuesta', 'no procede', 'no consta', 'niente', 'nulla', 'vuoto', 'nessuna risposta', 'vazio', 'sem resposta',
    'não informado', 'não informada', '未定', '空白', '同上', '回答なし', '未回答', '未記入', 'ありません', 'غير محدد', 'فارغ', 'لا جواب', 'كما سبق', 'نفسه',
    'unknown', 'unbekannt', 'inconnu', 'inconnue', 'desconocido', 'desconocida', 'sconosciuto', 'sconosciuta', 'desconhecido', 'desconhecida', '不明', 'غير معروف', 'غير معروفة',
    'other', 'others', 'andere', 'sonstige', 'sonstiges', 'autre', 'autres', 'otro', 'otra', 'otros', 'altro', 'altra', 'outro', 'outra', 'その他', 'أخرى', 'غير ذلك',
    'sans', 'ningún', 'ninguno', '特になし', '特にありません', 'ございません', '特にございません', 'غير منطبق', 'لا ينطبق', 'prefer not to say', 'rather not say', 'möchte ich nicht sagen', 'je préfère ne pas le dire', 'prefiero no decirlo', 'preferisco non dirlo', 'prefiro não dizer', '回答しない', 'أفضل عدم الإجابة',
    // what programs write into a new row, and forms before anybody typed
    'unnamed record', 'unnamed', 'new record', 'untitled', 'ohne titel', 'unbenannt', 'sans titre', 'sans nom', 'sin título', 'sin nombre', 'senza titolo', 'senza nome', 'sem título', 'sem nome', '無題', '名称未設定', 'بدون عنوان', 'بدون اسم', 'object object', 'todo', 'placeholder',
    'click or tap here to enter text', 'click here to enter text', 'enter text here', 'type here', 'klicken oder tippen sie hier um text einzugeben', 'cliquez ou appuyez ici pour entrer du texte', 'haga clic o pulse aquí para escribir texto', 'fare clic o toccare qui per immettere il testo',
    'clique ou toque aqui para inserir o texto', 'ここをクリックまたはタップしてテキストを入力してください', 'your organization', 'your organisation', 'name of your organization', 'name of your organisation',
    // trials
    'test org', 'test organization', 'test organisation', 'test company', 'testorganisation', 'testverein', 'organisation test', 'association test', 'organización de prueba', 'organizzazione di prova', 'organização teste', 'organização de teste', 'テスト団体', 'منظمة تجريبية',
    'test', 'tests', 'testing', 'test test', 'a test', 'this is a test', 'just a test', 'test entry', 'test row', 'test response', 'testtest', 'essai', 'ceci est un test', 'prueba', 'esto es una prueba',
    'prova', 'teste', 'testeintrag', 'dies ist ein test', 'テスト', '試験', 'تجربة', 'اختبار', 'foo', 'bar', 'foobar', 'asdf', 'qwerty', 'xxx', 'xx', 'xyz', 'lorem ipsum', 'example', 'sample',
    // no name given
    'anonymous', 'anonymously', 'anon', 'name withheld', 'withheld', 'confidential', 'private', 'anonym', 'anonyme', 'anónimo', 'anónima', 'anonimo', 'anonima', 'anônimo', 'anônima', 'privat', 'privé',
    'privado', 'privato', 'privata', 'geheim', '匿名', '匿名希望', '非公開', 'مجهول', 'مجهولة', 'خاص',
    // one person alone
    'privato cittadino', 'privata cittadina', 'cittadino privato', 'cittadina privata', 'solo io', 'título personal', 'título individual', 'ciudadano particular', 'ciudadana particular', 'solo yo', 'em nome individual', 'em nome pessoal', 'pessoa individual', 'só eu', 'simple citoyen', 'simple citoyenne', 'citoyen engagé', 'citoyenne engagée',
    'moi', 'titre personnel', 'titre individuel', 'für mich selbst', 'für mich', 'nur ich', 'nur für mich', 'bürgerin', 'only me', 'for myself', 'private citizens', '一般市民', '市民', 'مواطنة', 'لنفسي',
    'individual', 'individuals', 'individually', 'personal', 'personally', 'private person', 'private individual', 'private citizen', 'citizen', 'concerned citizen', 'person', 'myself', 'me', 'i', 'self', 'just me',
    'self employed', 'freelance', 'freelancer', 'independent', 'retired', 'unemployed', 'unaffiliated', 'not affiliated', 'privatperson', 'einzelperson', 'bürger', 'selbstständig', 'selbständig', 'freiberuflich',
    'freiberufler', 'rentner', 'rentnerin', 'im ruhestand', 'ich selbst', 'particulier', 'particulière', 'individuel', 'indépendant', 'indépendante', 'retraité', 'retraitée', 'citoyen', 'citoyenne', 'moi même',
    'particular', 'persona física', 'persona natural', 'autónomo', 'autónoma', 'independiente', 'jubilado', 'jubilada', 'ciudadano', 'ciudadana', 'yo mismo', 'yo misma', 'persona fisica', 'libero professionista',
    'libera professionista', 'indipendente', 'pensionato', 'pensionata', 'cittadino', 'cittadina', 'io stesso', 'io stessa', 'pessoa física', 'pessoa singular', 'autônomo', 'autônoma', 'independente',
    'aposentado', 'aposentada', 'cidadão', 'cidadã', 'eu mesmo', 'eu mesma', '個人', '個人事業主', '無所属', '所属なし', '団体なし', 'フリーランス', 'فرد', 'شخصي', 'مستقل', 'متقاعد', 'مواطن',
  ].map(foldHeading),
) // prettier-ignore

const ORGANIZATION = '(?:organi[sz]\\p{L}*|org|company|affiliation|institution|firma|verein|societe|entreprise|association|structure|entidad|empresa|asociacion|ente|azienda|associazione|affiliazione|entidade|associacao|instituicao|zugehorigkeit|afiliacion|afiliacao|منظمه|جهه|مؤسسه|موسسه|انتماء)' // prettier-ignore
const NONE = '(?:no|none no|without(?: an?| any)?|not an?(?: member of an?)?|not with an?|not part of an?|not representing an?|(?:i )?(?:have|represent) (?:no|none)|(?:i )?(?:do not|dont) (?:have|represent) an?|(?:ich habe )?keine?r?|ohne|pas d|pas de|sans|je n ai pas d|aucune?|sin|ninguna?|no tengo|senza|nessuna?|non ho|sem|nenhuma?|nao tenho|بدون|بلا|لا توجد|ليس لدي)' // prettier-ignore
const ALONE = [
  '(?:(?:i|we|i am|im|i m) )?(?:sign(?:ed|ing|s)? )?(?:only )?(?:as|in|on) (?:an?|my|his|her) (?:own |private |personal |individual )?(?:individual|person|citizen|capacity|name|behalf|private person|private individual)',
  '(?:ich )?(?:unterzeichne|unterschreibe)?(?: ?(?:nur )?als) (?:privatperson|einzelperson|private person|burgerin|burger)(?: unterzeichnet)?',
  '(?:je signe )?(?:a titre (?:individuel|personnel|prive)|en mon (?:nom propre|propre nom|nom)|en tant que (?:particulier|particuliere|citoyen|citoyenne|personne))',
  '(?:yo )?(?:firmo )?(?:a titulo (?:personal|individual|particular)|en (?:mi propio nombre|nombre propio)|como (?:individuo|particular|ciudadano|ciudadana|persona(?: \\p{L}+)?))',
  '(?:firmo )?(?:a titolo (?:personale|individuale|privato)|a nome proprio|a mio nome|come (?:privato|privata|individuo|singolo|singola|cittadino|cittadina|persona(?: \\p{L}+)?|privato cittadino))',
  '(?:eu )?(?:assino )?(?:a titulo (?:pessoal|individual|particular)|em (?:meu (?:proprio )?nome|nome proprio)|como (?:individuo|particular|cidadao|cidada|pessoa(?: \\p{L}+)?))',
  '個人(?:として|で|の立場で)?(?:の)?(?:署名|参加)?(?:します|する|です)?|(?:特に)?(?:所属|団体)(?:は)?(?:なし|無し|ありません|していません)',
  '(?:اوقع |نوقع )?(?:بصفتي الشخصيه|بصفه شخصيه|باسمي الشخصي|باسمي|كفرد|بشكل فردي)',
].join('|') // prettier-ignore
const nobody = new RegExp(`^(?:${NONE} ?${ORGANIZATION}|${ALONE})$`, 'u')

// What a spreadsheet shows where a formula went wrong, in the languages it speaks.
const broken =
  /^(?:#(?:N\/?[ADV]|NV|ND|NOM|NAME|NOMBRE|¿NOMBRE|NOME|REF|BEZUG|RIF|VALUE|WERT|VALEUR|VALOR|VALORE|(?:DIV|ДЕЛ)\/0|NULL|NULO|NULLO|NUL|NUM|ZAHL|NÚM|NOMBRE|SPILL|ÜBERLAUF|CALC|KALK|FIELD|ERROR)[!?]?|Err:\d{3})$/iu

/** Whether a cell for the name of an organization says that there is none: "n/a", "Yes", "Test", "I sign as an individual". */
export function namesNobody(cell: string): boolean {
  const text = trimEnds(cell)
  if (text === '' || text.length > LONGEST) return false
  if (saysNothing(text) || broken.test(text) || isYesNo(text)) return true
  const folded = foldHeading(text)
  // Signs alone ("?", "...") name nobody; digits may.
  if (folded === '') return !/[\p{L}\p{N}]/u.test(text)
  return WORDS.has(folded) || nobody.test(folded) || isYesNo(foldForComparison(folded))
}
