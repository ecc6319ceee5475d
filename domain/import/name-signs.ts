import { foldForSearch } from '@/domain/text/fold'

// Signs in a name of what it names. They only order proposals and samples; no name is refused for them.

const organization = new RegExp(
  [
    String.raw`(?<!\p{L})(?:assoc\p{L}*|organi[sz]\p{L}*|foundation|federa\p{L}*|f[eé]d[eé]ra\p{L}*|f[oö]derati\p{L}*|institut\p{L}*|univers\p{L}*|academ\p{L}*|acad[eé]m\p{L}*|akadem\p{L}*|societ\p{L}*|soci[eé]t\p{L}*|society|council|committee|commission|coalition|alliance|allianz|network|netzwerk|r[eé]seau|union|unión|uni[aã]o|unione|league|ligue|liga|lega|cent(?:er|re|ro)|zentrum|club|clube|company|corp\p{L}*|group|groupe|gruppe|grupo|gruppo|agency|agence|agentur|agencia|ag[eê]ncia|agenzia|ministry|minist\p{L}*|department|school|schule|[eé]cole|escuela|escola|scuola|college|museum|mus[eé]\p{L}*|museo|museu|library|bibliot\p{L}*|church|kirche|[eé]glise|iglesia|igreja|chiesa|trust|fund|fonds|fondo|fundo|fondation|fondazione|fundaci\p{L}*|funda[cç]\p{L}*|stiftung|verein\p{L}*|verband\p{L}*|gesellschaft|bund|b[uü]ndnis|initiative|iniciativa|iniziativa|forum|foro|f[oó]rum|international|internationale|europe|european|national|nacional|nazionale|global|project|projekt|projet|proyecto|progetto|projeto|collecti[vf]\p{L}*|colectivo|coletivo|collettivo|cooperat\p{L}*|syndicat|sindicato|sindacato|movement|mouvement|movimiento|movimento|bewegung|partnership|consort\p{L}*|coordina\p{L}*|lab|labs|laborator\p{L}*|press|media|radio|magazine|friends|amis|amigos|amici|freunde|action|team|studio\p{L}*|bank|chamber|chambre|kammer|c[aá]mara|camera|service\p{L}*|solutions|technolog\p{L}*|research|watch|rights|ltd|llc|inc|gmbh|ggmbh|mbh|ag|sa|sarl|srl|spa|bv|nv|vzw|asbl|aisbl|ngo|ong|plc|kg|eg|ohg|oü|ab|as|oy|aps|z\.? ?s|e\.? ?v|s\.? ?a|s\.? ?l|s\.? ?r\.? ?l)(?!\p{L})`,
    String.raw`verein|verband|gesellschaft|stiftung|zentrum|institut|bündnis|netzwerk|gruppe|werkstatt|schule|verlag`,
    String.raw`団体|組織|法人|会社|協会|学会|機構|財団|連盟|連合|委員会|大学|研究所|研究会|センター|ネットワーク|組合|クラブ|の会|会議|グループ|社$|会$|院$|所$`,
    String.raw`جمعي|منظم|م[ؤو]سس|اتحاد|نقاب|شبك|مركز|معهد|جامع|هيئ|لجن|مجلس|رابط|شرك|حرك|تحالف|ائتلاف|مبادر|نادي|مجموع|مرصد|وزار`,
  ].join('|'),
  'iu',
)
const titled =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|dame|rev|herr|frau|m|mme|mlle|sr|sra|don|doña|dott|avv|ing|eng|د|السيد|السيدة|الأستاذ)\.? /iu
const names = /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u
const particles = new Set(
  'de da do dos di del della van von der den zu bin ibn al el la le y e und ten ter'.split(' '),
)

/** Whether a name says itself that it names an organization. */
export function saysOrganization(name: string): boolean {
  return organization.test(name) || /&|\d|\p{Lu}{3}/u.test(name)
}

/** Whether a name looks like a person's: two to four words with capitals, or a title before them. */
export function looksLikePerson(name: string): boolean {
  const plain = name.trim()
  if (saysOrganization(plain)) return false
  if (titled.test(plain)) return true
  const words = plain.replace(/,/g, ' ').split(/\s+/)
  const capitals = words.filter((word) => names.test(word)).length
  return capitals >= 2 && words.length <= 4 && words.every((word) => names.test(word) || particles.has(word))
}

/** Two spellings that may be one organization: without case, accents, punctuation, spaces and legal forms. */
export function nearKey(name: string): string {
  return foldForSearch(name)
    .replace(/(?<!\p{L})(?:the|inc|ltd|llc|gmbh|ggmbh|ag|sa|srl|asbl|aisbl|e\.? ?v)(?!\p{L})\.?/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, '')
}

const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee'].map(
  (script) => new RegExp(String.raw`\p{Script=${script}}`, 'u'),
)

/** Whether one word is written in letters of two alphabets that look alike. */
export function mixesAlphabets(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1)
}
