/** Words that Danes misspell, as they misspell them: those of lists of common mistakes, and those of letters to public authorities. */
export const MISSPELLINGS = `ihvertfald desvære kommunnen beskæftielse igår idag imorgen iøvrigt ialt istedet iorden iaften ifølgde
høringsvar høringsfirst kommunene forvaltnigen beskæftigese beskæftigelsessindsats borgrene foreslag spørsmål spørgsmåll svarrene
evaluring evauluering desudden alligevelt aligevel alligvel nødvending nødvendigvist selvfølelig selvflgelig intressant interesant
interrese intresse resource resourcer ressoucer budet budjet budgettt kommision kommitment komittee konsekvenes konsekvensser konkrett
tilgænglig tilgængelighd tilgjengelig muglighed mulighedder mulihed ansvarelig ansvalig ansvarrlig arbejdsmarkdet arbejdsmakedet
arbejdsløhed arbejdpladser jobcentrert sundhetsvæsen sudhedsvæsen sygepljerske sygeplejeske afgørrelse afgørlse afgøresle begrundlse
begrunnelse bekymmring bekymringr betydining defination diskution diskusion efektiv effektvt egenlig eksempl ekstempel erfring erfarring
familjer famile finasiering finansering finanssiering forbedringg forbedrig forårsarge forudsætnig forudsæting fremtidden fremtdien
fælleskab fællskab gennemsigtihed handlepan hensynn hjælpemidel hjemesiden hjemmsiden håndtrering imidlertidigt immidlertid indrage
indsatts indstas informationn infomation initativ initativer investring investerring kompotencer kompetancer komunikation kommunkation
kvalitit kvallitet konsekvens-vurdring overens-stemelse måldsætning samarbjede samarbede tilsyneladene udviking udvilking undersøglse
velfærdd virksomhder virksomhedden økonomisek økonmi ændrinsforslag oplysnigner pårørrende præsis præcisserer pårøndre rettiheder
sammenhænd sansynligvis sandsyneligvis tidlgere tidliger uddannnelse uddanelse vejledninger-ne vurdeing ydeevn ærlligt`
  .split(/\s+/)
  .filter((word) => word !== 'vejledninger-ne');
