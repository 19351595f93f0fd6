/** Danish abbreviations as they stand in letters from and to public authorities, without their last full stop, in lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `a.d abs adm adr afd afs alm alm.del ang ank ansv apr art att aug bem bet bekg bkg bl bl.a bygn c/o ca cirk cm dagl d.d d.s d.v.s dec
  dept dir div dl d.o dok dr ds dvs e.kr e.l e.lign eftf ekskl eks el ell e.v evt f.eks f.kr f.m f.t feb febr ff fg fgh fhv fm fmd foreg
  forf forh fork form forsk forv fsv fx g gl gnsn ha hft hhv hr hrs i.e if ift ifm iht incl indb indenl inkl inst int isf istf j.nr jan jf jr jvf
  kap kbh kbm kgl kgs kg kl km kom komm konf kons kr kst kvt kvm lb lb.nr lbk ltr lign lovbkg lok m m.a.o m.fl m.h.t m.m m.v maks max md mdr
  medd medl mfl mgl mht mia min mio ml mm mr mrk mrs mv nb ndf nedenst nl nov nr nto nuv o o.a o.l o.lign o.m.a obl obs okt omg omkr omtr opg
  opl oprind osv ovf overs ovenst p.a p.g.a p.r p.t pag pct pers pga pgl pkt pl pr priv prof pt q red ref reg repr resp s sagl sek
  sekr sen sept skt sml sn spec spm spsk st stk str sv t t.eks t.h t.o.m t.v tab td tekn tdr th tidl tilh till tilsv tj tlf tv u.a ubet
  udb udd uddr udg ugtl ult undt v.f v.h.a var vedl vedr vejl vha vp vs væs årg årl`.split(/\s+/),
);
