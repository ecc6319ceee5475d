export const DE = {
  language: 'de',
  addressees: 'An die Regierungen aller Länder\nund an die Unternehmen, die unsere Gespräche übertragen',
  title: 'Unsere Gespräche gehören uns',
  text: `Menschen sagen einander Dinge, die sonst niemanden etwas angehen: eine Diagnose, einen Zweifel, die Adresse einer Zuflucht, den Preis einer Ernte. Die längste Zeit genügte dafür eine geschlossene Tür. Heute ist die Tür ein Stück Software, und wer bestimmt, wie diese Software gebaut wird, bestimmt auch, wer mithören darf.

Wir schreiben als Menschen und Organisationen, die sie benutzen, die sie bauen und die auf sie angewiesen sind. Wir haben gesehen, wie an mehr als einem Ort und unter mehr als einer Flagge Gesetze vorbereitet werden, die diese Tür zu einer Frage der Erlaubnis machen. Jedes von ihnen wird als Ausnahme angeboten. Aber Software kennt keine Ausnahmen: Was sich für einen öffnet, öffnet sich für alle, die herausfinden, wie es geht.[^learn]

Deshalb fordern wir die Regierungen und die Unternehmen, die unsere Gespräche übertragen, auf,

- starke Verschlüsselung erlaubt, vollständig und selbstverständlich zu lassen, in jedem Produkt und für jeden Menschen;
- keinen Standard zu schwächen, keine Lücke zu verschweigen und keine heimliche Änderung an Software anzuordnen, der andere vertrauen;
- die Schlüssel bei denen zu lassen, die das Gespräch führen, und bei niemandem sonst;
- einmal im Jahr zu veröffentlichen, wie oft und aus welchen Gründen sie Inhalte von Gesprächen verlangt haben oder herausgeben sollten;
- Lücken zu schließen, sobald sie gefunden sind, und denen zu danken, die sie melden.

Nichts davon hindert jemanden daran zu ermitteln. Ermittelt werden soll nur wie eh und je: mit einem Verdacht, mit einem richterlichen Beschluss und bei der Person, um die es geht, statt bei allen zugleich.

Ein Gespräch, das belauscht werden kann, ist ein anderes Gespräch. Wir möchten das erste behalten, in jeder Sprache, in der dieser Aufruf zu lesen ist, und wir laden alle, die das ebenso sehen, dazu ein, ihn mit uns zu unterzeichnen.

[^learn]: 2017 wurde eine Lücke gestohlen, die ein Geheimdienst für sich behalten hatte; binnen weniger Tage legte sie Krankenhäuser und Fabriken in rund 150 Ländern lahm (WannaCry).`,
}
