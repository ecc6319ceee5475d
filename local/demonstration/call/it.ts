export const IT = {
  language: 'it',
  addressees: 'Ai governi di tutti i Paesi\ne alle imprese che trasportano le nostre conversazioni',
  title: 'Le nostre conversazioni restino nostre',
  text: `Le persone si dicono cose che non riguardano nessun altro: una diagnosi, un dubbio, l’indirizzo di un rifugio, il prezzo di un raccolto. Per quasi tutta la storia è bastato chiudere la porta. Oggi la porta è un software, e chi decide come quel software viene costruito decide anche chi può ascoltare.

Scriviamo come persone e organizzazioni che lo usano, lo costruiscono e ne dipendono. Abbiamo visto preparare, in più di un luogo e sotto più di una bandiera, leggi che farebbero di quella porta una questione di permessi. Ciascuna viene presentata come un’eccezione. Ma il software non conosce eccezioni: ciò che si apre per uno si apre per chiunque impari come si fa.[^learn]

Per questo chiediamo ai governi, e alle imprese che trasportano le nostre conversazioni,

- di lasciare la crittografia forte legale, completa e normale, in ogni prodotto e per ogni persona;
- di non indebolire alcuno standard, non nascondere alcuna falla e non ordinare modifiche segrete a un software di cui altri si fidano;
- di lasciare le chiavi a chi conversa, e a nessun altro;
- di pubblicare, una volta l’anno, quante volte hanno chiesto o si sono visti chiedere il contenuto di conversazioni, e per quali motivi;
- di correggere le falle appena vengono scoperte, e di ringraziare chi le segnala.

Nulla di tutto questo impedisce di indagare. Chiediamo che si indaghi come si è sempre fatto: con un sospetto, con un mandato e presso la persona interessata, anziché presso tutti nello stesso momento.

Una conversazione che qualcuno può origliare è un’altra conversazione. Vogliamo conservare la prima, in ogni lingua in cui questo appello si può leggere, e invitiamo chiunque la pensi allo stesso modo a firmarlo con noi.

[^learn]: Nel 2017 fu rubata una falla che un servizio segreto aveva tenuto per sé; in pochi giorni bloccò ospedali e fabbriche in circa 150 Paesi (WannaCry).`,
}
