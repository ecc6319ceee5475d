export const PT = {
  language: 'pt',
  addressees: 'Aos governos de todos os países\ne às empresas que transportam as nossas conversas',
  title: 'Que as nossas conversas continuem nossas',
  text: `As pessoas contam umas às outras coisas que não dizem respeito a mais ninguém: um diagnóstico, uma dúvida, a morada de um abrigo, o preço de uma colheita. Durante quase toda a história bastou fechar a porta. Hoje a porta é um programa, e quem decide como esse programa é construído decide também quem pode escutar.

Escrevemos enquanto pessoas e organizações que o usam, o constroem e dele dependem. Temos visto preparar, em mais do que um lugar e sob mais do que uma bandeira, leis que fariam dessa porta uma questão de autorização. Cada uma delas é apresentada como uma exceção. Mas os programas não conhecem exceções: o que se abre para um abre-se para todos os que aprenderem como.[^learn]

É por isso que pedimos aos governos, e às empresas que transportam as nossas conversas,

- que a encriptação forte continue a ser legal, completa e normal, em todos os produtos e para todas as pessoas;
- que não enfraqueçam nenhuma norma, não escondam nenhuma falha e não ordenem alterações secretas em programas nos quais outros confiam;
- que deixem as chaves com quem conversa, e com mais ninguém;
- que publiquem, uma vez por ano, quantas vezes pediram ou lhes foi pedido o conteúdo de conversas, e com que fundamento;
- que corrijam as falhas logo que sejam descobertas, e agradeçam a quem as comunica.

Nada disto impede que se investigue. Pedimos que se investigue como sempre se fez: com uma suspeita, com um mandado e junto da pessoa em causa, em vez de junto de toda a gente ao mesmo tempo.

Uma conversa que pode ser escutada por outros é outra conversa. Queremos guardar a primeira, em cada uma das línguas em que este apelo se pode ler, e convidamos todas as pessoas que pensam o mesmo a assiná-lo connosco.

[^learn]: Em 2017 foi roubada uma falha que um serviço de informações guardava para uso próprio; em poucos dias paralisou hospitais e fábricas em cerca de 150 países (WannaCry).`,
}
