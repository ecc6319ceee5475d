import { foldForSearch } from '@/domain/text/fold'

// Signs in a name of what it names. They only order proposals and samples; no name is refused for them.

const organization = new RegExp(
  [
    String.raw`(?<!\p{L})(?:assoc\p{L}*|organi[sz]\p{L}*|foundation|federa\p{L}*|f[eé]d[eé]ra\p{L}*|f[oö]derati\p{L}*|institut\p{L}*|univers\p{L}*|academ\p{L}*|acad[eé]m\p{L}*|akadem\p{L}*|societ\p{L}*|soci[eé]t\p{L}*|society|council|committee|commission|coalition|alliance|allianz|network|netzwerk|r[eé]seau|union|unión|uni[aã]o|unione|league|ligue|liga|lega|cent(?:er|re|ro)|zentrum|club|clube|company|corp\p{L}*|group|groupe|gruppe|grupo|gruppo|agency|agence|agentur|agencia|ag[eê]ncia|agenzia|ministry|minist\p{L}*|department|school|schule|[eé]cole|escuela|escola|scuola|college|museum|mus[eé]\p{L}*|museo|museu|library|bibliot\p{L}*|church|kirche|[eé]glise|iglesia|igreja|chiesa|trust|fund|fonds|fondo|fundo|fondation|fondazione|fundaci\p{L}*|funda[cç]\p{L}*|stiftung|verein\p{L}*|verband\p{L}*|gesellschaft|bund|b[uü]ndnis|initiative|iniciativa|iniziativa|forum|foro|f[oó]rum|international|internationale|europe|european|national|nacional|nazionale|global|project|projekt|projet|proyecto|progetto|projeto|collecti[vf]\p{L}*|colectivo|coletivo|collettivo|cooperat\p{L}*|syndicat|sindicato|sindacato|movement|mouvement|movimiento|movimento|bewegung|partnership|consort\p{L}*|coordina\p{L}*|lab|labs|laborator\p{L}*|press|media|radio|magazine|friends|amis|amigos|amici|freunde|action|team|studio\p{L}*|bank|chamber|chambre|kammer|c[aá]mara|camera|service\p{L}*|solutions|technolog\p{L}*|research|watch|rights|circles?|kreis|cercle|c[ií]rculo|c[ií]rcolo|kring|krets|street|road|avenue|square|quarter|district|county|city|town|village|valley|river|hill|parish|neighbou?rhood\p{L}*|borough|region|clubs|writers|readers|tellers|storytellers|poets|authors|translators|editors|teachers|students|workers|farmers|lawyers|doctors|nurses|artists|musicians|players|parents|women|mothers|youth|citizens|neighbou?rs|volunteers|users|makers|builders|singers|dancers|runners|riders|rangers|gardeners|scientists|engineers|publishers|journalists|books|bookshop|bookstore|reading|writing|archive\p{L}*|archiv|garden\p{L}*|theat(?:er|re|ro)|choir|chor|chorale|orchestra|ensemble|band|gallery|galerie|galer[ií]a|hospital|clinic|cinema|kino|festival|days|house|haus|maison|casa|home|hall|caf[eé]|farm|guild|gilde|fellowship|brotherhood|sisterhood|assembly|parliament|senate|bureau|office|board|platform|plattform|plateforme|plataforma|piattaforma|campaign|kampagne|campagne|campa[nñ]a|campanha|voices|stories|hub|space|works|workshop|werkstatt|atelier|ateneo|taller|oficina|laborat[oó]rio|arts|culture|kultur|cultura|heritage|history|nature|climate|peace|justice|freedom|democracy|solidarity|solidarit[eéà]\p{L}*|solidaridad|solidariedade|ltd|llc|inc|gmbh|ggmbh|mbh|ag|sa|sarl|srl|spa|bv|nv|vzw|asbl|aisbl|ngo|ong|plc|kg|eg|ohg|oü|ab|as|oy|aps|z\.? ?s|e\.? ?v|s\.? ?a|s\.? ?l|s\.? ?r\.? ?l)(?!\p{L})`,
    String.raw`verein|verband|gesellschaft|stiftung|zentrum|institut|bündnis|netzwerk|gruppe|werkstatt|schule|verlag|forening|f[oö]rbund|stichting|vereniging|f[eé]l[aá]g|seura|yhdistys|liitto|kreis|zirkel|kollektiv|akademie|freunde|haus$|chor$|storytellers|s[äa]llskap|selskab|selskap`,
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

const listed =
  /^(?:[([]?[\p{N}①-⑳]{1,4}(?:[):\].．）]\s+(?=[\p{L}\p{N}])|[):\]．）](?=\p{L})|\.(?=\p{Lu}|\p{Lo}))|[([]\p{N}{1,4}[)\]]|\p{No}\s?(?=\p{L})|\p{N}{1,4}\s+[-–—]\s|(?:№|#|N[°º]|No\.|Nr\.|Num\.|Núm\.)\s?\p{N}|[a-z]\)|\([a-z]\)|(?!i\.\s?[AV]\.)[ivx]{1,4}[.)]\s)/u

/** Whether a name begins as the lines of a numbered list do: "1. Alder", "(3) Birch", "№ 7 Cedar". */
export function beginsLikeList(name: string): boolean {
  return listed.test(name)
}

const dateOrNumber = new RegExp(
  `^(?:${[
    String.raw`\p{N}{1,2}\.?(?:st|nd|rd|th|er|º)?\s(?:de\s|of\s)?\p{L}{3,12}\.?,?\s(?:de\s|del\s)?\p{N}{4}`,
    String.raw`\p{L}{3,12}\.?\s\p{N}{1,2}(?:st|nd|rd|th)?,?\s\p{N}{4}`,
    String.raw`(?:\p{L}{2,12},?\s)?\p{N}{1,4}[./年-]\s?\p{N}{1,2}[./月-]\s?\p{N}{1,4}日?(?:[\sT]\p{N}{1,2}:\p{N}{2}.{0,12})?`,
    String.raw`Q\p{N}\s?/?\s?\p{N}{4}|KW\s?\p{N}{1,2}|\p{N}{1,3}(?:[.,]\p{N}{1,20})?e[+-]?\p{N}{1,3}`,
    String.raw`(?:tel|telefon|telephone|phone|fax|mob|mobile|iban|bic|vat|電話|هاتف)(?!\p{L})[.:：]?\s?(?:\p{L}{2})?[\p{N}\s+()/.-]{5,40}`,
  ].join('|')})$`,
  'iu',
)

/** Whether a name is a day, a number written with letters, or a telephone number. */
export function isDateOrNumber(name: string): boolean {
  return dateOrNumber.test(name)
}

const bullet = /^[•‣◦▪▫■□●○►▸▶➢➤➔→✓✔☑☐✦❖·∙⁃–—*-](?:\s+|(?<=[•‣◦▪■●►▸➢➤✓✔])(?=\p{L}))(?=\S)/u

/** A name without the sign that a list puts before each of its lines. */
export function withoutBullet(name: string): string {
  return name.replace(bullet, '')
}

/** Two spellings that may be one organization: without case, accents, punctuation, spaces and legal forms. */
export function nearKey(name: string): string {
  return foldForSearch(name)
    .replace(/(?<!\p{L})(?:the|inc|ltd|llc|gmbh|ggmbh|ag|sa|srl|asbl|aisbl|e\.? ?v)(?!\p{L})\.?/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, '')
}
