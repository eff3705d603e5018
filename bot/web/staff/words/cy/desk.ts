import type { desk as english } from "../en/desk";

export const desk: typeof english = {
  desk: {
    title: "Sgyrsiau",
    none: "Nid oes sgwrs ar agor",
    order: "Cymerwch yr un nesaf, neu agorwch un i'w darllen yn gyntaf. Mae'r rhestr yn nhrefn angen, ac mae pob munud o aros yn cyfrif, fel na chaiff neb ei anghofio.",
  },
  queue: {
    label: "Sgyrsiau",
    takeNext: "Cymryd y nesaf",
    mine: "Gyda chi",
    load: (open, capacity) => `${open} o ${capacity}`,
    full: "Rydych yn dal cynifer ag y cewch. Gorffennwch un neu trosglwyddwch un cyn cymryd un arall.",
    noneMine: "Nid oes gennych sgwrs.",
    waiting: "Yn aros",
    noneWaiting: "Nid oes neb yn aros.",
    needs: skills => `Angen: ${skills}`,
    forAll: "Nid oes gan neb sy'n rhydd hynny: gall unrhyw un ei chymryd",
    unread: "heb eu darllen",
    waits: "yn aros ers",
    wrote: "ysgrifennodd",
    ago: "yn ôl",
    ended: "Wedi gorffen",
    cameBack: {
      vanished: name => `Yn ôl: diflannodd ${name}`,
      transferred: name => `Trosglwyddwyd gan ${name}`,
      released: name => `Yn ôl: rhyddhawyd oddi wrth ${name}`,
    },
    deadline: "Terfyn amser",
    over: ago => `ar ben ers ${ago}`,
    moreReasons: count => `+${count}`,
    showMore: (next, all) => `Dangos ${next} arall o ${all}`,
  },
  alerts: {
    handOff: count => (count === 1 ? "Mae rhywun newydd yn aros" : `Mae ${count} newydd yn aros`),
    passedOn: names => `Trosglwyddodd ${names} sgwrs i chi`,
    message: names => `Ysgrifennodd ${names}`,
    help: names => `${names}: angen help`,
    mentioned: names => `Enwodd ${names} chi mewn nodyn`,
  },
};
