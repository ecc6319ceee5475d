import { describe, expect, test } from 'vitest'
import { namesNobody } from './names-nobody'

test.each([
  'n/a', 'N.A.', 'none', 'TBC', '#N/A', '#NAME?', 'NULL', 'TRUE', 'Yes', 'No', 'N', 'Test', 'Anonymous', 'Unknown', '(no organisation)', 'I sign as an individual', '-', '—', '?', '...', '(?)', ' none ', 'No.',
  // English beside those
  'nil', 'Not applicable', '#REF!', '#DIV/0!', 'Err:502', 'FALSE', 'undefined', 'NaN', 'to be announced', 'same as above', '[blank]', 'Testing', 'test test', 'Asdf', 'no affiliation', 'without organization', 'not an organisation', 'I have no organization',
  'As an individual', 'signing as an individual', 'In a personal capacity', 'on my own behalf', 'Private person', 'self-employed', 'Freelancer', 'retired', 'Name withheld', 'Other', 'unaffiliated',
  // German, French, Spanish, Italian, Portuguese, Japanese, Arabic
  'k. A.', 'keine', 'Keine Organisation', 'Privatperson', 'als Privatperson', 'Ich unterzeichne als Privatperson', 'unbekannt', '#NV', '#BEZUG!', 'Nein', 'anonym',
  'néant', 'aucune', 'Pas d’organisation', "pas d'association", 'sans organisation', 'à titre individuel', 'Je signe à titre personnel', 'en mon nom propre', 'Inconnu', 'Particulier', '#VALEUR!', 'Essai',
  'ninguna', 'Sin organización', 'a título personal', 'Firmo a título individual', 'Desconocido', 'particular', 'prueba', '#¿NOMBRE?', 'Sí',
  'nessuna', 'Nessuna organizzazione', 'senza ente', 'a titolo personale', 'come privato cittadino', 'prova', 'Sconosciuta', 'anonimo', '#RIF!',
  'nenhuma', 'Sem organização', 'a título pessoal', 'Assino como pessoa física', 'não se aplica', 'anônimo', 'teste', 'Desconhecido', 'Não',
  'なし', '該当なし', '所属なし', '個人', '個人として署名します', '匿名', 'テスト', 'いいえ', '不明', 'その他',
  'لا يوجد', 'بدون منظمة', 'لا توجد جهة', 'بصفتي الشخصية', 'أوقع بصفة شخصية', 'مجهول', 'تجربة', 'لا', 'غير معروف', 'فرد',
  // what was still taken for names, and their like
  'privato cittadino', 'cittadina privata', 'título personal', 'em nome individual', 'simple citoyenne', 'für mich selbst', 'nur ich', 'Bürgerin', '特になし', 'ございません', 'غير منطبق', 'sans', 'ningún', 'Unnamed record', 'Untitled', 'Sem título', 'Sans titre', '無題',
  'Prefer not to say', 'Click or tap here to enter text.', '[object Object]', 'TODO', 'test org', 'Sin título', 'Ohne Titel', 'Klicken oder tippen Sie hier, um Text einzugeben.', 'Prefiero no decirlo', 'Only me', 'Organização teste', 'نفسه', 'بدون عنوان', 'Your organisation',
])('%s names nobody', (cell) => expect(namesNobody(cell)).toBe(true)) // prettier-ignore

describe('names that begin alike are names', () => {
  test.each([
    '', 'None of Your Data', 'No Borders', 'Test Dummy Theater', 'Testing Ground Society', 'Anonymous Poets', 'Yes Women Can', 'Not in Our Name', 'Private Eye Readers', 'Independent Voices', 'TBD Collective', 'TBA21', 'Verein Ohne Organisation Zürich', 'N-Forum', 'Na Hora',
    'Sin Fronteras', 'Sans Papiers', 'Senza Confini', 'Nada Más', 'Otro Tiempo', 'Particulares Unidos', 'Individuals for Peace', 'Ciudadanos', 'Citizens', '個人情報保護協会', 'なし農家の会', 'テスト学会', 'مستقلون', 'Unknown Soldiers Club', '1984', '42', '7iber', 'K', '李', 'ABC', 'Private Persons Union', 'Other Worlds', '#MeToo!', 'Retired Teachers',
    'Red', 'Union of Signers', 'Untitled Collective', 'Bürgerinnen Zürich', 'Simple Citizens', 'Todo Cambia', 'Test Org Watch', 'Object Lessons', 'Sans Titre Collectif', 'Moi Aussi', 'Only Me Theater', '市民の会', 'Meet at Bridge', '24/7 Forum', 'Ningún Ser Humano', '無題の会',
  ])('%s', (cell) => expect(namesNobody(cell)).toBe(false)) // prettier-ignore
})
