/**
 * Stems whose neuter or past form adds a t (stor-t, hør-t) where no other word ends so. From Stavekontrolden's word list (da_DK
 * 2.8, Foreningen for frit tilgængelige sprogværktøjer, MPL 1.1), which says how words are inflected.
 */
export const T_STEMS = `abnorm aborigin abstrak abstrus adspred adspurg aerob afbid afblaes afhold afkoeb aflag aflaas afled aflys aflaes afred afrejs afslid afspis afstoeb afvis agrar alpin amorf anabol anaerob androgyn anglofon anlag anonym anpris anraab anspaend anstreng anterior antonym anvis apokrin apokryf arg arm askegraa asynkron atomar atomfri autokrin autonom autotrof azurblaa babyblaa bag bagvend bandlys befaeng bekend bekvem belag belaan belys benfri benign beraab bered berejs beskid bespis bespaend bestraeb betraeng betaend bevend bevis bibeltro bikonkav bilfri binom bipolar bizar blaa blaagraa blaagul bleg blegblaa bleggraa bleggul blegrosa blid blodfyld blodskud blyfri blygraa blaes bloed bloedkog bogtryk bortvis bovin bovlam brak bramfri brandfri brandgul brandlid brav bred bredfyld brodfri brudfri brug brun brungraa brungul brus braend baebrun boes carnivor chik cremegul cyanblaa dadelfri dagklar dagvis defek deform del delvis deprim diakron diffus dikotom dimorf dirkefri disjunk distink
divin djaerv drypfri draeb droej droendyr dueblaa dugfri dum dump dyb dybblaa dybbrun dyblilla dybtryk dyr dyston doeb doed doedfoed doev doevfoed doevstum edderdyr efterlys eftervis egen ekkrin eksak eksogam eksokrin eksoterm ekstern ekstra ekstrem emmetrop end endogam endokrin endoterm enorm ensvarm erkend etapevis eufoman exoterm fad farefri fastlaas favr feberfri fedtfri fej fejlfri fejllaes fejr feminin ferm fjern flad fladetro fladtryk flov fluid fnugfri fodrap folketom forbid fordaek forelaes forevis forgab forgraed forhad forkog forkoeb forlad forlag forlib forlis forlaes fornem forryk forsag forskud forskyld forslid forslaeb forspild forspis forstoed fortab fortrud fortryk fortaenk forudlag forvis fototrof fragtfri fredfyld fredlys frels fremlys fremrak fremskud fremvis frikoeb friskbag friskkog frivol from frostbid frostfri fraek fugefri fuglefri ful fuldend fuldtro fuselfri fyld foer gab gasblaa gebyrfri gedulg gejl gendoeb genfoed genlaes genopvak genrejs genskab genuin
gesvind giftfri glad glasklar glimtvis glovarm graa graablaa graabrun gradvis graagul gram grebsfri grim grin grum groen groengul gul gulbrun guldgul gulgraa gaeldfri gaestfri gaev hadfyld halv halvdyr halvfyld halvhoej halvklar halvstor halvsur haandfri haardkog haarfin havblaa hed hejs helsteg henryk henslaeb henvis herbivor herredyr hils hip hjemkoeb hjemlaan hold holomorf homofon hordevis hoslag hul hulslid human hundedyr hushoej huskend hvas hvid hvidblaa hvidgraa hvidgul hyalin hydrofob hypertym hypoderm hypoman hypoterm haes hoej hoejlyd hoer hoergul hoestgul ildested iltfri immatur immun imperfek indbild indblaes indfri indfoed indigo indkoeb indlaan indlys indlaes indrejs indskud indslaeb indstoeb indsvoeb indaed infam inferior inhuman inotrop intak intern intim isbelag isblaa isfri isfyld islag isotrop ispraeng jordbrun jugular jaevn kabelfri kaad kalkfri kampklar kapillar karbon karrygul katabol kataton katatym kend kernefri kimfri klam klar klatvis klejn klog klaed klaeg
knaldgul knap knarvorn knastfri knejs knurvorn knus knaehoej knaekfri kodefri kodyl kog koksgraa kolonorm kompak koncis konform konfus kongetro konkav kornblaa korngul koronar korrek korslag krap kras krum krydslag kroelfri kuldlys kulsur kutan kvalm kvik kaek kaephoej koeb koedfri koen koer lad laksrosa lala lam laminar landskab laan laas lav led legitim letkog lig ligefrem lilla lovpris luftfyld lufttom lugtfri lunar luvslid lydefri lydtom lynrap lynsnar lyseblaa lysebrun lysegraa lysegul lysfyld lyslilla lystfyld laek laer laerenem loej loes loeskoeb mal malign marin maritim maskulin matur mavesur maxillar medfoed medskab medullar megadyr megastor mesomorf metamik metamorf minefyld miskend mixotrof modbevis molar momentan momsfri mongol monogam monokrom monoman monomorf monoton mundlam mundrap musegraa myg myoklon mytoman moed moelaed moer moerklag nattetom naturtro nedbid nedbrud nedlag nedslid nedtraad nedtryk nem nordvend nuklear ny nybag nyfoed nykog nylag nymfoman nyomvend
nyskab nysteg naen naer naerlaes naesvis naevn noedsted noegtern obskur okkergul oliefri olm omdoeb omklaed omlyd omnivor omskab omstrid omvend ond opadvend opblaes opbrag opfyld opfoed ophaeng opkog opkoeb oplag oplaes opportun opraab oprak opred oprejs opslid opspaend opvak opvis ordknap ormaed oscin overlag overspis ovipar ovnbag ovnklar paaklaed paalag palmar parakrin partitro parvis patellar paataenk paavis pelvin perfek perkutan pigesur pilskaev pin pisgul pissedyr pissesur pivsur planar plantar pleomorf pletfri pletvis pligttro plump polar polyfon polygam polygon polygyn polykrom polymorf portofri posthum pris prof profan proforma profus propfyld prud praecis punktvis pur paen paerenem raa raab raadsnar ram rap rar ratevis ravgul red redebon refrak regnfyld rejs rekylfri rentefri retvend ribbefri rig rimfri rosa ros rustbrun rustfri rygtevis rygvend rykfri rykvis rynkefri raed raevedyr roedblaa roedbrun roedgraa roedgul roegfri roegfyld roer saadan saakald sambo samlaes samskab
sanddru sartrosa sej sejlklar sejpin sekunda selvklar selvsag selvvalg sid sidevend silkefin simultan sjov skab skadefri skadefro skadelid skamros skarp skarplad skemafri skemalag skidesur skjul skolefri skraa skrap skridfri skriggul skruk skudklar skumlaes skyfri skyhoej skyldfri skaeg skaev skoen slap slem slig slugvorn slaeb slaek sloej sloev smaadum smag smagfri smagsfri smaalun smaaspis smaasur smuglaes smuk smoergul snar snefri sneklaed snotdum snu snydedum solar solbrun soleklar solfyld solgul solklar solsteg solvarm sonor sorgfyld sortblaa sortbrun sortgraa spag spatlam spis spontan spred spritny sproed spaed spaend spoeg staccato stangsur stedkend stedvis stejl stellar stenfri stepvis stoffri stokdoev stopfyld straffri straagul stram strid straeb stum stump styg stykvis stoeb stoed stoedvis stoejfri stoevfri subkutan sublim submarin suboscin subpolar superb superfin superior sur sus suspek svag svar sved svejs svinedyr svovlgul svovlsur svoeb sydvend syg syndfri synkefri
synkron synonym synsfri syrefri saer saerbo saetvis soed soeg tab tabsfri taglag tal tam tangtaek tanketom tegllag tegltaek tilkoeb tillad tillag tillys tilraab tilred tilrejs tinglys tisgul tissegul tjen toldfri tonedoev topfin topfyld tophaeng travl trinvis tro tryg trykklar traefri traeg traeng tudegrim tungerap tungnem tvangfri tvebo tyk tyndslid tyskfoed taenk taettryk toer uafbrud uanmeld uansoeg uanvend ubekend ubekvem ubestrid ubetraad ublu ubrud ubrug ubraend udadvend udblaes udbred udbrud udbraend udfyld udgyd udklaed udkog udlaan udlaes udnaevn udpin udraab udrak udrejs udroej udskud udskaeld udslid udsluk udsolg udspred udstoed udsoeg udtraad udtryk udvis uerkend ufin uforsag uforsoeg ufravend ufri ufrom ufuldend ufoed uimodsag uindbud ujaevn ukend uklar ukorrek ulnar ultralav umbra und underlag undervis uniform unipolar unison uopfyld uoplag uopsag uoverlag uperfek uplanlag upraecis urban ured uren urinsur usag usjov uskad uskarp usolg uterin utillad utro utryk uvan uvis
uvorn vaad valgfri vandblaa vandfri vandfyld vandklar vandlid vanskab vantro varm veg vejrbid velaflag velhold velhaeng velkend velklaed vellid veloplag velsteg velvalg vestvend vid viis violblaa vis visumfri vivipar voksgul volar voldspis vred vaen xeromorf zoomorf aedru aeggegul aertstor aetstor oedelag oem oer oes oestvend`;

/** Words with forms that no rule leads back to them. Forms that are also another common word (så, ved, tog) are left out. */
export const OTHER_FORMS = `barn boern
bog boeger
mand maend
haand haender
fod foedder
nat naetter
tand taender
and aender
far faedre
fader faedre
mor moedre
moder moedre
broder broedre
bror broedre
datter doetre
ko koeer koeerne koen
bro broer broen broerne
sko skoen skoene
zoo zooer
stad staeder
rod roedder
kraft kraefter
noed noedder
god bedre bedst bedste
stor stort stoerre stoerst
lang laengere laengst
ung yngre yngst
gammel aeldre aeldst gamle
faa faerre faerrest
lille smaa mindre mindst
mange flere flest
slem vaerre vaerst
sikker sikkert
soester soestre
mene mente ment
ny nye nyt nyere nyest
fri frie frit
naer naermere naermest
hoej hoejere
give gav givne
faa faar fik faaet
gaa gaar gik gaaet
komme kom
staa staar stod staaet
sige sagde sagt
vide vidste vidst
goere goer gjorde gjort
blive blev blevne
have havde haft
vaelge valgte valgt
saelge solgte solgt
spoerge spurgte spurgt
foelge fulgte fulgt
bringe bragte bragt
laegge lagde lagt
saette satte sat
traeffe traf truffet trufne
finde fandt fundet fundne
drive drev
stige steg
skrive skrev skrevne
bryde broed brudt
byde boed budt
nyde noed nydt
ligge laa
sidde sad siddet
bede bad bedt
tie tav
tvinge tvang tvunget tvungne
synge sang sunget
drikke drak drukket
vinde vandt vundet vundne
binde bandt bundet bundne
forsvinde forsvandt forsvundet forsvundne
springe sprang sprunget
hjaelpe hjalp hjulpet hjulpne
skaere skar skaaret skaarne
baere bar baaret baarne
stjaele stjal stjaalet
traekke trak trukket trukne
raekke rakte rakt
straekke strakte strakt
udstraekke udstrakte udstrakt
skyde skoed skudt
gribe greb grebet grebne
glide gled gledet
gnide gned gnedet
krybe kroeb kroebet
lyve loej loejet
skride skredet
skrige skreg skreget
slibe sleb slebet slebne
slippe sluppet slupne
sove sov sovet
stikke stukket stukne
stryge stroeg stroeget stroegne
svinde svandt svundet svundne
svaerge svor svoret
synke sank sunket sunkne
traede traadte traadt
gaelde gjaldt
kvaele kvalte kvalt
smoere smurte smurt
vaekke vakte vakt
fryse froes frosset frosne
aede aad aedt
tage taget
foretage foretog
optage optog
deltage deltog
modtage modtog
overtage overtog
vedtage vedtog
inddrage inddrog
bidrage bidrog
foreslaa foreslog foreslaaet foreslaaede
slaa slog slaaet
forstaa forstod forstaaet
opstaa opstod opstaaet
bestaa bestod bestaaet
foregaa foregik foregaaet
indgaa indgik indgaaet
opgaa opgik
undgaa undgik undgaaet
afgive afgav afgivne
angive angav angivne
udgive udgav udgivne
afgoere afgjorde afgjort
fremgaa fremgik fremgaaet
fremsaette fremsatte fremsat
ansaette ansatte ansat
fastsaette fastsatte fastsat
fortsaette fortsatte fortsat
forudsaette forudsatte forudsat
fastlaegge fastlagde fastlagt
planlaegge planlagde planlagt
tilrettelaegge tilrettelagde tilrettelagt
fremlaegge fremlagde fremlagt
forelaegge forelagde forelagt
oplyse oplyst
omfatte omfattet
beslutte besluttet
opfylde opfyldt
indebaere indebar
medfoere medfoert
overholde overholdt
afholde afholdt
indeholde indeholdt
fastholde fastholdt
holde holdt
opholde opholdt
betale betalt
faelde faeldet
tilbyde tilboed tilbudt
forbyde forboed forbudt
afskrive afskrev
beskrive beskrev beskrevne
foreskrive foreskrev
underskrive underskrev
begraense begraenset
bestemme bestemt
anbefale anbefalet
medarbejder medarbejdere
museum museer museet museets
gymnasium gymnasier gymnasiet
ministerium ministerier ministeriet ministeriets
kriterium kriterier kriteriet
studium studier studiet
laboratorium laboratorier
centrum centre centret
center centre centret
teater teatre teatret
fag faget
middel midler midlerne midlet
titel titler
regel regler reglen reglerne
artikel artikler artiklen artiklerne
cykel cykler cyklen cyklerne
moebel moebler
finger fingre
sommer somre
vinter vintre
foraelder foraeldre
hoved hoveder hovedet
oeje oejne
oere oerer
vaerdi vaerdier vaerdien
enhed enheden enheder
fjende fjender
nummer numre numrene
kapitel kapitler kapitlet kapitlerne
eksempel eksempler eksemplet eksemplerne
problem problemet
adgang adgangen
model modeller modellen
borger borgere
aften aftner
lagen lagner
sogn sogne
himmel himle
engel engle
muskel muskler
kammer kamre
register registre registret registrene
maaned maaneder
omraade omraadet
sikker sikre sikrede
fattig fattige
vaagen vaagne
aaben aabne aabent
egen egne eget
dansk danske
let lette
noedvendig noedvendigt
svar svaret`;
