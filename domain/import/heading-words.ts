// Words of headings in English, French, German, Spanish, Italian, Japanese, Portuguese and Arabic, folded as heading.ts
// folds. `word` is a whole word, `stem*` begins one, `*part*` stands anywhere: in German compounds, Japanese, Arabic.

/** Columns that are never an organization, whatever else their heading says ("E-mail of your organization"). */
export const ASIDE = [
  // addresses and ways to reach somebody
  'email*', 'e mail*', 'mail', 'mails', 'mailadresse*', 'courriel*', 'mel', 'correo*', 'posta', '*メール*', '*بريد*', 'ايميل', 'phone*', 'telephone*', 'tel', 'mobile',
  'cell', 'fax', 'telefon*', 'handy*', 'movil', 'cellulare', 'celular', '*電話*', '*هاتف*', '*جوال*', 'whatsapp', 'signal', 'facebook*',
  'twitter*', 'instagram*', 'linkedin*', 'mastodon*', 'bluesky*', 'handle', 'social', 'address*', 'adress*', '*anschrift*', 'street', 'strasse',
  'rue', 'calle', 'direccion*', 'domicilio', 'via', 'indirizz*', 'endereco*', '*住所*', '*所在地*', '*عنوان*', 'zip', 'postcode*', 'postal*', 'plz',
  '*postleitzahl*', 'cp', 'cap', 'cep', '*郵便*', 'city', 'town', 'ville', 'commune', 'stadt', 'ort', 'wohnort', 'ciudad', 'localidad', 'citta',
  'comune', 'cidade', 'municip*', '*市区町村*', '*都道府県*', '*المدينه*',
  // times
  'timestamp*', 'time', 'date', 'dates', 'day', 'start', 'completion', 'submitted', 'submission*', 'created', 'updated', 'horodat*', 'jour', 'datum*',
  'zeit*', '*zeitstempel*', 'uhrzeit', 'eingang*', 'fecha*', 'hora', 'marca temporal', 'data', 'ora', 'orario', 'informazioni cronologiche', 'carimbo*',
  '*タイムスタンプ*', '*日時*', '*日付*', '*時刻*', '*تاريخ*', '*زمني*', '*وقت*', 'year', 'annee', 'jahr', 'ano', 'anno',
  // consents, remarks, scores and the like
  'consent*', 'agree', 'agrees', 'agreed', 'agreement', 'accept*', 'privacy', 'newsletter*', 'confirm*', 'einwillig*', 'zustimm*', '*datenschutz*', 'rgpd',
  'gdpr', 'dsgvo', 'comment*', 'remark*', 'note', 'notes', 'message*', 'reason*', 'why', 'description*', 'bemerkung*', 'anmerkung*', 'kommentar*',
  'nachricht*', 'grund', 'begrundung*', 'beschreibung*', 'commentaire*', 'remarque*', 'comentario*', 'observacion*', 'osservazion*', 'observac*', 'nota',
  'commento*', 'commenti', 'descri*', '*備考*', '*コメント*', '*理由*', '*説明*', '*ملاحظ*', '*تعليق*', '*وصف*', 'logo*', 'score*', 'points', 'punkte', 'punkt',
  'puntuacion', 'puntos', 'punteggio', 'pontuacao', '*スコア*', '*点数*', 'gender', 'age', 'birth*', 'geburts*', 'status', 'ip', 'browser', 'referrer',
  'token*', 'seed', 'language*', 'langue*', 'sprache', 'idioma*', 'lingua*', '*言語*', '*اللغه*', 'affiliation*', 'employer*', '*所属*', 'vat', 'tax',
  'siret', 'siren', 'nif', 'cif', 'cnpj', 'registration', '*steuernummer*', '*registernummer*', '*vereinsregister*',
  // what programs for mailings and forms add
  'tag', 'tags', 'label', 'labels', 'segment', 'segments', 'etiquette', 'etiquettes', 'etiqueta*', 'etichett*', 'schlagwort*', 'schlagworter', 'marcador*', 'タグ', '*وسوم*', 'وسم', 'rating', 'member rating', 'optin*', 'opt in*', 'euid', 'leid', 'timezone', 'time zone', 'gmtoff', 'dstoff',
  'response type', 'respondent type', 'type of response', 'answer type', 'antworttyp', 'art der antwort', 'type de reponse', 'tipo de respuesta', 'tipo di risposta', 'tipo de resposta', '回答タイプ', '回答の種類', 'نوع الرد', 'نوع الاجابه', 'network id', 'collector*', 'ending', 'device*', 'user agent',
  // what somebody is there, not where
  'rolle', 'rol', 'papel', '*役割*', 'دور', 'دورك',
  'title', 'titel', 'titre', 'titulo', 'titolo', 'position*', 'role', 'job', 'function', 'funktion', 'fonction', 'poste', 'cargo', 'puesto', 'ruolo',
  'carica', 'qualifica', 'funzione', 'funcion', 'funcao', 'qualite', 'stellung', '*役職*', '*肩書*', '*منصب*', '*وظيف*', '*صفه*',
] // prettier-ignore

/** A whole heading that only counts. */
export const NUMBERS = [
  'no', 'nr', 'n', 'n o', 'num', 'number', 'numero', 'nummer', 'id', 'ids', 'lfd nr', 'lfd', 'pos', 'row', 'rank', 's no', 'sl no', 'sr no', 'serial',
  'serial no', 'zeile', 'ligne', 'fila', 'riga', 'linha', 'index', 'response id', 'responsen id', 'antwort id', 'id de la reponse', 'respuesta id', '番号',
  '通し番号', '連番', '行', 'رقم', 'الرقم', 'م', 'ت', '#', 'رقم الصف',
] // prettier-ignore

export const NUMBER_OF = ['number of', 'how many', 'combien', 'anzahl', 'wie viele', 'numero de', 'cuantos', 'cuantas', 'numero di', 'quanti', 'quantos', 'عدد', 'ref no', 'reference no'] // prettier-ignore

export const WEBSITE = [
  'website*', 'web', 'web site', 'webpage*', 'web page', 'url*', 'homepage*', 'home page', 'site', 'internet*', 'link', 'links', 'site web', 'sites',
  'webseite*', '*webseite*', '*webauftritt*', 'sitio*', 'pagina web', 'pagina', 'sito', 'sito web', '*サイト*', '*ホームページ*', '*موقع*', '*رابط*', 'lien',
  'enlace', 'domain',
] // prettier-ignore

export const COUNTRY = [
  'country', 'countries', 'nation', 'pays', 'land', 'staat', '*landescode*', '*herkunftsland*', '*sitzland*', 'pais', 'paises', 'paese', 'nazione', 'stato', 'iso', 'iso2', 'iso3',
  '国', '*国名*', '*どの国*', '*の国*', '国 地域', '*بلد*', '*دوله*', 'страна', 'країна', 'kraj', 'země', 'krajina', 'ülke', 'χωρα', '*国家*', '*國家*', '국가', 'maa', 'ország', 'tara',
  'based', 'located', 'headquarter*', 'hq', 'seat', 'siege', 'sitz', 'sede',
] // prettier-ignore

export const CATEGORY = [
  'category', 'categories', 'type', 'types', 'kind', 'sector', 'sectors', 'categorie*', 'secteur*', 'kategorie*', 'typ', 'art', '*organisationstyp*', '*rechtsform*',
  'legal form', 'sektor', 'categoria*', 'tipo*', 'settore', 'setor', '*種類*', '*種別*', '*区分*', '*分類*', '*カテゴリ*', '*فئه*', '*نوع*', '*تصنيف*',
] // prettier-ignore

export const AREA = [
  'area', 'region', 'regions', 'scope', 'territory', 'zone', 'territoire', 'gebiet', 'bereich', 'territorio', 'ambito', 'regione', '地域', 'エリア', 'geographic*',
  'geograf*', 'geographi*', 'regiao', '*منطقه*', '*اقليم*',
] // prettier-ignore

/** Signs of a person, also where an organization is named beside it ("Name of contact person at your organization"). */
export const PERSON = [
  'first', 'firstname*', 'given', 'forename*', 'last', 'lastname*', 'family', 'surname*', 'middle', 'prenom*', 'vorname*', 'nachname*', 'familienname*',
  'zuname*', 'nom de famille', 'nombre de pila', 'primer nombre', 'apellido*', 'cognome*', 'sobrenome*', 'apelido*', 'primeiro nome', 'ultimo nome', 'contact*',
  'kontakt*', '*ansprechpartner*', '*ansprechperson*', 'contatto*', 'contato*', 'contacto*', 'referent', 'referente', 'representative*', 'representant*',
  'rappresentante*', 'vertreter*', '*vertretungsberechtigt*', 'responsable*', 'responsabile*', 'responsavel*', 'verantwortlich*', 'person', 'persons',
  'person*in', 'people', 'individual*', 'personne*', 'persona', 'personas', 'persone', 'pessoa*', 'your name', 'your names', 'my name', 'votre nom',
  'ihr name', 'dein name', 'su nombre', 'tu nombre', 'seu nome', 'suo nome', 'il tuo nome', 'tuo nome', 'officer*', 'president*', 'chair*', 'director*', 'ceo',
  '*氏名*', '姓', '名', 'お名前', '*フリガナ*', '*ふりがな*', '*担当者*', '*代表者*', '*代表名*', '個人名', '*الاول*', '*العائله*', '*اللقب*', '*الكنيه*', '*الاتصال*',
  '*المسؤول*', '*المسوول*', '*ممثل*', '*شخص*', 'اسمك', '*الثلاثي*',
] // prettier-ignore

/** "Full name" is a person's where no organization is named beside it. */
export const WHOLE_NAME = [
  'full name', 'fullname', 'complete name', 'name and surname', 'nom complet', 'nom et prenom', 'vollstandiger name', 'nombre completo', 'nombre y apellido*',
  'nome completo', 'nome e cognome', 'الاسم الكامل', 'display name', 'username', 'user name', 'respondent*', 'volunteer*',
] // prettier-ignore

/** Legal persons are none. */
export const LEGAL_PERSON = ['legal person', 'personne morale', 'juristische person', 'persona juridica', 'persona giuridica', 'pessoa juridica', 'legal entity'] // prettier-ignore

export const ORGANIZATION = [
  'organization*', 'organisation*', '*organisation*', '*organization*', 'org', 'orgs', 'orga', 'institution*', 'institute', 'institut', 'association*',
  'company', 'companies', 'business*', 'firm', 'society', 'ngo', 'ngos', 'charity', 'entity', 'entities', 'agency', 'union', 'coalition', 'corporat*', 'foundation',
  'organisme*', 'societe*', 'structure*', 'raison sociale', 'entreprise*', 'etablissement*', 'entite*', 'collectif*', 'syndicat*', 'ong', 'ongs', 'fondation',
  'verein', 'vereins', '*vereinsname*', 'verband', 'verbands', 'verbandes', '*verbandsname*', 'firma', 'firmenname*', '*einrichtung*', 'unternehmen*', '*unternehmensname*',
  'korperschaft*', 'trager', 'gesellschaft*', 'initiative*', 'stiftung*', 'bundnis*', '*institution*', '*gruppenname*',
  'organizacion*', 'entidad*', 'empresa*', 'asociacion*', 'colectiv*', 'razon social', 'fundacion*', 'sindicato*',
  'organizzazion*', 'ente', 'enti', 'azienda', 'aziende', 'associazion*', 'istituzion*', 'istituto', 'struttura', 'impresa', 'ragione sociale', 'denominazione', 'fondazione',
  'organizac*', 'instituic*', 'associac*', 'coletiv*', 'razao social', 'fundacao',
  '*団体*', '*組織*', '*法人*', '*会社*', '*企業*', '*機関*', '*学会*', '*協会*', '*社名*', '*事業者*',
  '*منظم*', '*مؤسس*', '*موسس*', '*جمعي*', '*جهه*', '*هيئ*', '*شرك*', '*كيان*', '*نقاب*', '*رابطه*', '*اتحاد*',
  // languages that tables are in beside the eight
  'организаци*', 'організаці*', 'объединени*', 'учреждени*', 'organizacj*', 'stowarzyszen*', 'fundacj*', 'organisatie*', 'vereniging*', 'stichting', 'organizaci*', 'spolek', 'kurum*', 'kuruluş*', 'dernek', 'οργανωσ*', 'οργανισμ*',
  '*组织*', '*組織*', '*机构*', '*機構*', '*单位*', '*團體*', '*단체*', '*기관*', '*조직*', 'järjestö', 'yhdisty*', 'förening*', 'forening*', 'szervezet*', 'organizatie*', 'asociati*',
  'on behalf of', 'au nom de', 'im namen', 'en nombre de', 'per conto', 'em nome de', 'legal name',
] // prettier-ignore

/** Names an organization, but rarely the one that signs. */
export const LESSER = [
  'acronym*', 'abbreviation*', 'short', 'parent', 'umbrella', 'sigle*', 'abreviat*', 'kurzel', 'abkurzung*', '*kurzname*', '*dachverband*', 'siglas', 'sigla*',
  'abreviatura*', 'acronimo*', '略称', '*略称*', '*所属*', 'other', 'autre', 'andere', 'otra', 'otro', 'altra', 'outra', 'member of', 'membre de', 'mitglied in', 'previous*', 'former', 'translation*', 'local*',
] // prettier-ignore

export const NAME = [
  'название', 'наименование', 'назва', 'nazwa', 'naam', 'název', 'ad', 'adı', 'ονομα', '名稱', '이름', '명칭', 'nimi', 'namn', 'navn', 'nev', 'denumire*',
  'name', 'names', 'nom', 'noms', 'namen', 'bezeichnung', 'nombre', 'nombres', 'nome', 'nomi', 'nomes', '名前', '名称', '*名称*', 'اسم', 'الاسم', 'اسماء', 'الاسماء', 'signatory', 'signatories',
  'signataire*', 'unterzeichner*', 'unterzeichnende*', 'firmante*', 'firmatari*', 'signatari*', 'signer*', '署名者', 'member', 'members', 'membre*', 'mitglied', 'mitglieder', 'miembro*', 'membro*', 'group', 'groups', 'groupe', 'gruppe',
  'grupo', 'gruppo', 'グループ', 'グループ名', 'المجموعه', 'participant*', 'supporter*', 'partner*', 'network', 'netzwerk', 'reseau', 'red', 'rete', 'rede',
] // prettier-ignore

/** Words that stand between the others in a heading. */
export const FILLERS = [
  'of', 'the', 'your', 'our', 'you', 'we', 'a', 'an', 'to', 'in', 'is', 'are', 'it', 'its', 'for', 'sign', 'signs', 'signing', 'which', 'what', 's', 'please', 'enter', 'and', 'or', 'on',
  'code', 'codes', 'full', 'english', 'represent', 'official', 'de', 'la', 'le', 'les', 'l', 'du', 'des', 'd', 'et', 'votre', 'vos', 'el', 'los', 'las', 'del', 'su', 'y', 'della', 'dell',
  'dello', 'di', 'il', 'lo', 'e', 'da', 'do', 'dos', 'das', 'o', 'os', 'sua', 'seu', 'die', 'der', 'und', 'ihrer', 'ihre', 'eurer', 'eures', 'ihres', 'deiner',
] // prettier-ignore

/** Where the head of a heading ends and what is said about it begins. */
export const CLAUSES = [
  'as', 'exactly', 'that', 'which', 'to be', 'so', 'how', 'for the', 'for our', 'for publication', 'if', 'tel', 'telle', 'tels', 'telles', 'comme', 'qui', 'pour', 'si', 'wie', 'so wie', 'fur die',
  'falls', 'como', 'tal', 'para', 'come', 'cosi', 'per la', 'se', 'that signs',
] // prettier-ignore

/** A question that is answered by yes or no. */
export const YES_NO_QUESTIONS = ['do', 'does', 'did', 'is', 'are', 'was', 'has', 'have', 'can', 'may', 'will', 'would', 'should', 'shall', 'i', 'est ce que', 'ist', 'sind', 'hat', 'haben', 'darf', 'durfen', 'ich', 'wir', 'je', 'nous', 'esta', 'tiene', 'acepta*', 'ha', 'hanno', 'tem', 'aceita*', 'هل'] // prettier-ignore
