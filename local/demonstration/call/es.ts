export const ES = {
  language: 'es',
  addressees: 'A los gobiernos de todos los países\ny a las empresas que transmiten nuestras conversaciones',
  title: 'Que nuestras conversaciones sigan siendo nuestras',
  text: `Las personas se cuentan cosas que no le incumben a nadie más: un diagnóstico, una duda, la dirección de un refugio, el precio de una cosecha. Durante casi toda la historia bastó con cerrar la puerta. Hoy la puerta es un programa, y quien decide cómo se construye ese programa decide también quién puede escuchar.

Escribimos como personas y organizaciones que lo usan, lo construyen y dependen de él. Hemos visto preparar, en más de un lugar y bajo más de una bandera, leyes que convertirían esa puerta en una cuestión de permisos. Cada una de ellas se presenta como una excepción. Pero los programas no conocen excepciones: lo que se abre para uno se abre para cualquiera que aprenda cómo.[^learn]

Por eso pedimos a los gobiernos, y a las empresas que transmiten nuestras conversaciones,

- que el cifrado fuerte siga siendo legal, completo y corriente, en cada producto y para cada persona;
- que no debiliten ningún estándar, no oculten ningún fallo ni ordenen cambios secretos en programas en los que otros confían;
- que las claves queden en manos de quienes conversan, y de nadie más;
- que publiquen, una vez al año, cuántas veces pidieron o les pidieron el contenido de conversaciones, y por qué motivos;
- que corrijan los fallos en cuanto se descubran, y den las gracias a quienes los comunican.

Nada de esto impide investigar. Pedimos que se investigue como siempre se ha hecho: con una sospecha, con una orden judicial y ante la persona de que se trata, en lugar de ante todo el mundo a la vez.

Una conversación que puede ser escuchada por otros es otra conversación. Queremos conservar la primera, en cada una de las lenguas en que puede leerse este llamamiento, e invitamos a firmarlo con nosotros a todas las personas que piensen lo mismo.

[^learn]: En 2017 fue robado un fallo que un servicio de inteligencia se había guardado para su propio uso; en pocos días paralizó hospitales y fábricas en unos 150 países (WannaCry).`,
}
