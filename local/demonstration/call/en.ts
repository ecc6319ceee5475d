// The letter as it counts; the other files of this folder translate it.

export const EN = {
  language: 'en',
  addressees: 'To the governments of all countries,\nand to the companies that carry our conversations',
  title: 'Keep our conversations ours',
  text: `People tell each other things that are nobody else’s business: a diagnosis, a doubt, the address of a shelter, the price of a harvest. For most of history a closed door was enough. Today the door is a piece of software, and whoever decides how that software is built decides who may listen.

We write as people and organizations who use it, build it and depend on it. We have watched laws being prepared, in more than one place and under more than one flag, that would turn this door into a matter of permission. Each of them is offered as an exception. But software knows no exceptions: what opens for one opens for all who learn how.[^learn]

That is why we call on governments, and on the companies that carry our conversations,

- to leave strong encryption legal, complete and ordinary, in every product and for every person;
- to weaken no standard, hide no flaw and order no secret change in software that others trust;
- to leave the keys with those who hold the conversation, and with nobody else;
- to publish, once a year, how often they asked for the content of conversations or were asked for it, and on what grounds;
- to mend flaws as soon as they are found, and to thank those who report them.

None of this keeps anybody from investigating. It asks that investigations go as they always have: with a suspicion, with a warrant, and with the person concerned rather than with everybody at once.

A conversation that may be overheard is a different conversation. We want to keep the first kind, in every language in which this call can be read, and we invite everyone who feels the same to sign it with us.

[^learn]: In 2017 a flaw that an intelligence service had kept for its own use was stolen; within days it brought hospitals and factories in some 150 countries to a halt (WannaCry).`,
}
