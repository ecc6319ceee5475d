export const FR = {
  language: 'fr',
  addressees: 'Aux gouvernements de tous les pays,\net aux entreprises qui acheminent nos conversations',
  title: 'Que nos conversations restent les nôtres',
  text: `Il y a des choses que l’on se confie et qui ne regardent personne d’autre : un diagnostic, un doute, l’adresse d’un refuge, le prix d’une récolte. Pendant presque toute l’histoire, il a suffi de fermer la porte. Aujourd’hui, la porte est un logiciel, et qui décide de la façon dont ce logiciel est construit décide aussi de qui peut écouter.

Nous écrivons en tant que personnes et organisations qui l’utilisent, le construisent et en dépendent. Nous avons vu se préparer, en plus d’un lieu et sous plus d’un drapeau, des lois qui feraient de cette porte une affaire d’autorisation. Chacune est présentée comme une exception. Mais un logiciel ne connaît pas d’exception : ce qui s’ouvre pour l’un s’ouvre pour tous ceux qui apprennent comment faire.[^learn]

C’est pourquoi nous demandons aux gouvernements, et aux entreprises qui acheminent nos conversations,

- de laisser le chiffrement fort légal, complet et ordinaire, dans chaque produit et pour chaque personne ;
- de n’affaiblir aucune norme, de ne cacher aucune faille et de n’ordonner aucune modification secrète d’un logiciel auquel d’autres font confiance ;
- de laisser les clés à celles et ceux qui mènent la conversation, et à personne d’autre ;
- de publier, une fois par an, combien de fois ils ont demandé le contenu de conversations ou combien de fois on le leur a demandé, et pour quels motifs ;
- de corriger les failles dès qu’elles sont trouvées, et de remercier celles et ceux qui les signalent.

Rien de tout cela n’empêche d’enquêter. Nous demandons que l’on enquête comme on l’a toujours fait : avec un soupçon, avec un mandat, et auprès de la personne concernée plutôt qu’auprès de tout le monde à la fois.

Une conversation qui risque d’être entendue n’est plus la même conversation. Nous voulons garder la première, dans chacune des langues où cet appel peut être lu, et nous invitons toutes celles et tous ceux qui pensent de même à le signer avec nous.

[^learn]: En 2017, une faille qu’un service de renseignement gardait pour son propre usage a été dérobée ; en quelques jours, elle a paralysé des hôpitaux et des usines dans quelque 150 pays (WannaCry).`,
}
