// Words of questions for consent in English, German, French, Spanish, Italian, Portuguese, Japanese and Arabic, folded as
// heading.ts folds: parts of regular expressions.

/** To agree, allow, permit. */
export const AGREEMENT = [
  '\\b(?:agree|agrees|agreed|agreement|consent\\p{L}*|permission|permit|permitted|allow\\p{L}*|authori[sz]\\p{L}*|approv\\p{L}*|accept\\p{L}*)\\b(?! (?:number|no|date|id)\\b)',
  'einverstand\\p{L}*|einwillig\\p{L}*|zustimm\\p{L}*|\\b(?:stimm\\p{L}* .*\\bzu|erlaub\\p{L}*|gestatt\\p{L}*|genehmig\\p{L}*|akzeptier\\p{L}*)\\b',
  '\\b(?:d accord|accord|acceptez|accepte|accepter|acceptation|autoris\\p{L}*|consent\\p{L}*|permettez|permettre)\\b',
  '\\b(?:de acuerdo|acuerdo|acept\\p{L}*|autori[cz]\\p{L}*|consient\\p{L}*|consentimiento|permite\\p{L}*|permiso)\\b',
  '\\b(?:d accordo|accett\\p{L}*|acconsent\\p{L}*|autorizz\\p{L}*|consenso|permette|permesso)\\b',
  '\\b(?:concord\\p{L}*|aceita\\p{L}*|aceito|autoriz\\p{L}*|consentimento|permite|permissao)\\b',
  '同意|承諾|許可|了承|賛同し', '(?:اوافق|توافق|نوافق|موافق|الموافقه|موافقه|اسمح|تسمح|نسمح|تاذن|الاذن)',
] // prettier-ignore

/** To put the name before the public. */
export const PUBLISHING = [
  '\\b(?:publish\\p{L}*|publication|publicly|(?:be|make|made) public|public (?:list|listing)|(?:list|name|show|display|mention|include|add|feature) (?:your|our|the|you|us|this|my)\\b|(?:be|get) (?:listed|named|shown|displayed|mentioned|included)|listed publicly|appear (?:on|in|under|publicly))',
  '^public$|^published$|^listed$|^show (?:name|on list|in list)$',
  'veroffentlich\\p{L}*|\\boffentlich (?:genannt|gelistet|aufgefuhrt)|\\b(?:genannt|aufgefuhrt|gelistet) werden|\\b(?:nennen|auffuhren|auflisten)\\b',
  '\\bpubli(?:er|ons|ez|e|ee|ees|cation|quement|que)\\b|\\b(?:faire figurer|figurer|apparaitre|mentionner|afficher)\\b',
  '\\bpubli(?:car|camos|quemos|que|cado|cada|cacion|camente)\\b|\\b(?:aparecer|figurar|mostrar|mencionar)\\b',
  '\\bpubblic\\p{L}*|\\b(?:comparire|apparire|mostrare|menzionare|elencare|inserire)\\b',
  '\\bpublica(?:r|do|da|cao|mente|mos)?\\b|\\b(?:exibir|aparecer|divulga\\p{L}*|listar)\\b',
  '掲載|公表|公開', 'نشر|تنشر|ننشر|يظهر|تظهر|اظهار|ادراج',
] // prettier-ignore

/** To sign, as a question or a mark. */
export const SIGNING = [
  '^(?:do|does|will|would|can|may|shall|i|we|my|our|yes)\\b.*\\b(?:sign|signs|signing|endorse|endorses|support|supports|cosign|co sign)\\b(?! up\\b)',
  '^(?:signed|signs|signing|endorsed|endorses|supports)$',
  '^(?:unterzeichnet|unterschreibt|mochte|mochten|wir|ich|will|wollen|soll)\\b.*\\b(?:unterzeichn\\p{L}*|unterschreib\\p{L}*|unterstutz\\p{L}*|mitzeichn\\p{L}*)|^unterschrieben$|^(?:unterzeichnet|unterschreibt|unterstutzt)(?: (?:ihre|eure|deine|die|sie|ihr)\\b|$)',
  '^(?:est ce que|votre|nous|je|voulez|souhaitez|signez|acceptez)\\b.*\\b(?:signe|signez|signer|signons|signent|soutien\\p{L}*|soutenez)\\b|^signez vous\\b|^signe$',
  '^(?:su|desea\\p{L}*|quiere\\p{L}*|firma|nosotros|mi|nuestra)\\b.*\\b(?:firma|firmar|firmamos|apoya|apoyar|suscrib\\p{L}*)\\b|^firmado$',
  '^(?:la|vuole|volete|desidera|noi|io)\\b.*\\b(?:firma|firmare|firmiamo|sottoscriv\\p{L}*|aderi\\p{L}*|sostien\\p{L}*)\\b|^firmato$',
  '^(?:a|sua|deseja|quer|nos|eu|nossa)\\b.*\\b(?:assina|assinar|assinamos|apoia|apoiar|subscrev\\p{L}*)\\b|^assinado$',
  '署名しますか|署名に(?:賛同|参加)|賛同しますか|賛同', 'هل (?:توقع|توقعون|تؤيد|تويد|تدعم)',
] // prettier-ignore

/** A way to reach somebody, or something else than the name: no question of being published. */
export const CONTACT = [
  '\\b(?:newsletters?|e ?mails?|mailing|mail list|contact\\p{L}*|write to|call you|phone|inform\\p{L}*|news|updates?|keep (?:you|me|us) (?:posted|updated)|notif\\p{L}*|logos?|photos?|pictures?|cookies?|interview\\p{L}*|donat\\p{L}*|volunteer\\p{L}*|sms|whatsapp|subscri\\p{L}*|follow)\\b',
  '\\b(?:kontakt\\p{L}*|kontaktier\\p{L}*|schreiben durfen|anschreiben|anrufen|telefon\\p{L}*|informier\\p{L}*|neuigkeiten|benachrichtig\\p{L}*|auf dem laufenden|rundbrief\\p{L}*|fotos?|bilder|spende\\p{L}*|abonnier\\p{L}*)\\b',
  '\\b(?:courriels?|lettre d information|infolettre|nouvelles|actualites|recontact\\p{L}*|contacter|informe\\p{L}*|ecrire|telephon\\p{L}*|abonn\\p{L}*|dons?)\\b',
  '\\b(?:boletin\\p{L}*|correos?|noticias|novedades|contactar\\p{L}*|escribir\\p{L}*|llamar\\p{L}*|informar\\p{L}*|suscrib\\p{L}* (?:al|a la)|fotos?|donar)\\b',
  '\\b(?:posta|notizie|aggiornamenti|aggiornat\\p{L}*|contattar\\p{L}*|scriver\\p{L}*|iscriv\\p{L}*|foto|donare)\\b',
  '\\b(?:boletim|boletins|noticias|novidades|atualizacoes|contat\\p{L}*|contact\\p{L}*|escrever|ligar|inscrev\\p{L}*|fotos?|doar)\\b',
  'ニュース|メール|連絡|お知らせ|案内|情報を?(?:受|お送り)|配信|写真|ロゴ|電話', 'نشره|النشره|بريد|البريد|تواصل|التواصل|الاتصال|نتصل|اخبار|الاخبار|مراسل|نراسل|صور|شعار',
] // prettier-ignore

/** Turned round: a yes keeps the name back. */
export const HIDING = [
  '\\b(?:do not|dont|not to be|should not be|must not be|never|prefer not to be|rather not be) (?:publish\\p{L}*|list\\p{L}*|nam\\p{L}*|show\\p{L}*|display\\p{L}*|mention\\p{L}*)|\\b(?:anonym\\p{L}*|unlisted|confidential\\p{L}*|hide|hidden|keep (?:\\p{L}+ ){0,3}(?:private|secret))\\b|^private$',
  '\\bnicht (?:\\p{L}+ )?(?:veroffentlich\\p{L}*|nennen|genannt|auffuhren|aufgefuhrt)|\\bvertraulich\\b|\\bgeheim\\b',
  '\\bne (?:pas|doit pas|souhaite\\p{L}* pas|veux pas)(?: \\p{L}+){0,3} (?:publi\\p{L}*|figurer|apparaitre)|\\bconfidentiel\\p{L}*',
  '\\bno (?:deseo |quiero |se debe )?(?:publi\\p{L}*|aparecer|figurar)|\\banonim\\p{L}*|\\bconfidencial\\p{L}*',
  '\\bnon (?:voglio |deve )?(?:essere )?(?:pubblic\\p{L}*|comparire|apparire)|\\briservat\\p{L}*',
  '\\bnao (?:quero |deve )?(?:ser )?(?:public\\p{L}*|aparecer|divulg\\p{L}*)|\\bconfidencial\\p{L}*',
  '匿名|非公開|掲載しない|公表しない', 'مجهول|عدم (?:النشر|نشر|ذكر)|لا تنشر|سري|سريه',
] // prettier-ignore

/** A number, a day or a text about it: no question. */
export const WITHHELD = ['\\b(?:date|number|version|comment|comments|reason|why|publisher|published (?:on|at|in|by)|signed (?:on|at|by)|how many|which|what)\\b', '^(?:name|nom|nome|nombre|datum|titel|title)\\b'] // prettier-ignore
