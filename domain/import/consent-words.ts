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
  '^public$|^published$|^listed$|^visible$|^publishable$|^show (?:name|on list|in list)$|^display (?:the |our |your )?name$|\\bok(?:ay)? to (?:list|publish|name|show|display)|^name on (?:the |our )?(?:web ?site|list|page|letter)$',
  'veroffentlich\\p{L}*|\\boffentlich (?:genannt|gelistet|aufgefuhrt)|\\b(?:genannt|aufgefuhrt|gelistet) werden|\\b(?:nennen|auffuhren|auflisten)\\b|^(?:freigabe|namensnennung|nennung|freigegeben|sichtbar)\\b|\\b(?:auf|in) (?:der|die|unserer) liste\\b',
  '\\bpubli(?:er|ons|ez|e|ee|ees|cation|quement|que)\\b|\\b(?:faire figurer|figurer|apparaitre|mentionner|afficher|publiables?|affichage|publiquement)\\b|\\b(?:peut on|pouvons nous|puis je)\\b.*\\b(?:citer|nommer|lister|indiquer)\\b',
  '\\bpubli(?:car|camos|quemos|que|cado|cada|cacion|camente|cable|cables)\\b|\\b(?:aparecer|figurar|mostrar|mencionar)\\b',
  '\\bpubblic\\p{L}*|\\b(?:comparire|apparire|mostrare|menzionare|elencare|inserire)\\b|^visibile$',
  '\\bpublica(?:r|do|da|cao|mente|mos)?\\b|\\b(?:exibir|aparecer|divulga\\p{L}*|listar|publicavel|publicaveis)\\b|^visivel$|\\b(?:pode|podem|podemos) (?:ser )?(?:listad|citad|nomead|mencionad|citar|nomear|mencionar)\\p{L}*',
  '掲載|公表|公開', 'نشر|تنشر|ننشر|يظهر|تظهر|اظهار|ادراج',
] // prettier-ignore

/** To sign, as a question or a mark. */
export const SIGNING = [
  '^(?:do|does|will|would|can|may|shall|i|we|my|our|yes)\\b.*\\b(?:sign|signs|signing|endorse|endorses|support|supports|cosign|co sign)\\b(?! up\\b)',
  '^(?:sign|sign on|signon|sign the letter|signs the letter|signs? (?:it|this)|signed|signs|signing|endorse|endorsed|endorses|endorsement|endorsing|supports|cosign|cosigns|participating)$|\\b(?:willing|ready|happy|want|wants|wish|wishes|intend|intends) to (?:co ?)?(?:sign|endorse|support)\\b(?! up\\b)',
  '^(?:mitzeichn\\p{L}*|zusage|unterzeichnung|beteiligt sich|unterschreiben|unterzeichnen)$',
  '^(?:unterzeichnen|unterschreiben|unterstutzen) (?:sie|wir|ihr)\\b',
  '^(?:unterzeichnet|unterschreibt|mochte|mochten|wir|ich|will|wollen|soll)\\b.*\\b(?:unterzeichn\\p{L}*|unterschreib\\p{L}*|unterstutz\\p{L}*|mitzeichn\\p{L}*)|^unterschrieben$|^(?:unterzeichnet|unterschreibt|unterstutzt)(?: (?:ihre|eure|deine|die|sie|ihr)\\b|$)',
  '^(?:est ce que|votre|nous|je|voulez|souhaitez|signez|acceptez)\\b.*\\b(?:signe|signez|signer|signons|signent|soutien\\p{L}*|soutenez)\\b|^signez vous\\b|^signe$|^(?:signataire|signez|signent|signer|adhesion|adherez vous)$',
  '^(?:su|desea\\p{L}*|quiere\\p{L}*|firma|nosotros|mi|nuestra)\\b.*\\b(?:firma|firmar|firmamos|apoya|apoyar|suscrib\\p{L}*)\\b|^firmado$|^(?:se )?(?:adhiere|adhieren|suscribe|suscriben|firman|adhesion)\\b',
  '^(?:la|vuole|volete|desidera|noi|io)\\b.*\\b(?:firma|firmare|firmiamo|sottoscriv\\p{L}*|aderi\\p{L}*|sostien\\p{L}*)\\b|^firmato$|^(?:aderisce|aderite|aderiscono|adesione|sottoscrive|sottoscrivete|sottoscrivono|sottoscrizione|firmate)\\b',
  '^(?:a|sua|deseja|quer|nos|eu|nossa)\\b.*\\b(?:assina|assinar|assinamos|apoia|apoiar|subscrev\\p{L}*)\\b|^assinado$|^(?:assina|assinam|assinara|adere|aderem|adesao|subscreve|subscrevem)(?: (?:a|o|esta|este|a nossa) \\p{L}+)?$',
  '署名しますか|署名に(?:賛同|参加)|賛同しますか|賛同|^署名(?:する|します|の?意思|の?可否)?$', 'هل (?:توقع|توقعون|تؤيد|تويد|تدعم)|^(?:التوقيع|نوقع|توقع|يوقع|توقعون|موقع|نؤيد|نويد)$',
  // how far somebody has come, where one answer is that they declined
  '^(?:sign(?:ing|ature)? )?(?:status|response|decision)$|^(?:statut|estado|stato|situacao|entscheidung|ruckmeldung|decision|decisao|decisione)$',
] // prettier-ignore

/** What asks for it only with a question mark: "Firma" is a company in German, "Participation" may be a share. */
export const ASKED = ['^(?:firma|firmate|participate|participates|participation|participating|confirmed|confirm|in|on board|join|joining|visibility|teilnahme|dabei|participation|participe|participez vous|participa|participan|partecipa|partecipate|participam|confirma|confirmado|confirmada|confermato|confirme|bestatigt|参加|確認)$', '^(?:firma|firman|firmano|suscribe) (?:la|el|esta|este|questa|questo|l) \\p{L}+$'] // prettier-ignore

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
  '\\b(?:do not|dont|not to be|should not be|must not be|never|prefer not to be|rather not be) (?:publish\\p{L}*|list\\p{L}*|nam\\p{L}*|show\\p{L}*|display\\p{L}*|mention\\p{L}*)|\\b(?:anonym\\p{L}*|unlisted|confidential\\p{L}*|hide|hidden|keep (?:\\p{L}+ ){0,3}(?:private|secret)|objections?|object to|oppose[ds]?|refus\\p{L}*|reject\\p{L}*|opt(?:s|ed|ing)? ?out|declin\\p{L}* to)\\b|^private$',
  '\\bnicht (?:\\p{L}+ )?(?:veroffentlich\\p{L}*|nennen|genannt|auffuhren|aufgefuhrt)|\\bvertraulich\\b|\\bgeheim\\b|\\bspricht (?:\\p{L}+ )?(?:gegen|dagegen)\\b|\\b(?:einwand|einwande|einwendung\\p{L}*|widersp\\p{L}*|bedenken|lehn\\p{L}* .*\\bab|ablehn\\p{L}*|abgelehnt|verweiger\\p{L}*)\\b',
  '\\bne (?:pas|doit pas|souhaite\\p{L}* pas|veux pas)(?: \\p{L}+){0,3} (?:publi\\p{L}*|figurer|apparaitre)|\\bconfidentiel\\p{L}*|\\b(?:objections?|opposez|opposition|oppose|refus\\p{L}*)\\b',
  '\\bno (?:deseo |quiero |se debe )?(?:publi\\p{L}*|aparecer|figurar)|\\banonim\\p{L}*|\\bconfidencial\\p{L}*|\\b(?:objecion\\p{L}*|inconveniente|opone|oponen|oposicion|rechaz\\p{L}*)\\b',
  '\\bnon (?:voglio |deve )?(?:essere )?(?:pubblic\\p{L}*|comparire|apparire)|\\briservat\\p{L}*|\\b(?:obiezion\\p{L}*|contrari\\p{L}*|oppone|opponete|opposizione|rifiut\\p{L}*)\\b',
  '\\bnao (?:quero |deve )?(?:ser )?(?:public\\p{L}*|aparecer|divulg\\p{L}*)|\\bconfidencial\\p{L}*|\\b(?:objec(?:ao|oes)|opoe|opoem|oposicao|impedimento|recus\\p{L}*)\\b',
  '匿名|非公開|掲載しない|公表しない|希望しない|望まない|拒否|辞退|異議|支障', '(?:اعتراض|تعترض|مانع|رفض|ترفض|نرفض|ارفض)|مجهول|عدم (?:النشر|نشر|ذكر)|لا تنشر|سري|سريه',
] // prettier-ignore

/** A number, a day or a text about it: no question. */
export const WITHHELD = ['\\b(?:date|number|version|comment|comments|reason|why|publisher|published (?:on|at|in|by)|signed (?:on|at|by)|how many|which|what)\\b', '^(?:name(?! on\\b)|nom|nome|nombre|datum|titel|title)\\b'] // prettier-ignore

/** What else is answered by yes and no, or holds a "No" that is no answer: Norway, the province of Novara, a remark. */
export const ELSEWHERE = [
  '\\b(?:members?|membership|registered|charity|non ?profit|tax|vat|attend\\p{L}*|events?|meeting|duplicates?|bounced|spam|paid|invoice|complete|completed|finished|comments?|remarks?|notes?|message|anything else|questions?|province|state|language)\\b',
  '\\b(?:mitglied\\p{L}*|eingetragen\\p{L}*|gemeinnutzig\\p{L}*|veranstaltung\\p{L}*|provinz|kanton|bundesland|kommentar\\p{L}*|bemerkung\\p{L}*|anmerkung\\p{L}*|fragen)\\b',
  '\\b(?:membres?|enregistre\\p{L}*|evenements?|commentaires?|remarques?|miembros?|socios?|registrad\\p{L}*|eventos?|comentarios?|observacion\\p{L}*|provincia|prov|soci|membri|eventi|osservazion\\p{L}*|sigla|membros?|observac\\p{L}*|uf)\\b',
  '会員|登録|備考|コメント|質問|عضو|ملاحظ|تعليق|مسجل',
] // prettier-ignore
