import { defineWords } from './words.ts';

/** The sentences of failures: each says what happened, what is safe and what to do next. */
export const failureWords = defineWords(
  {
    fileUnreadable: (file: string, reason: string) =>
      `Filen »${file}« kan ikke læses (${reason}). Intet er ændret. Kontrollér, at filen findes, og at der er adgang til den, og prøv igen.`,
    fileEmpty: (file: string) => `Filen »${file}« er tom. Intet er tilføjet. Hent dokumentet igen, eller vælg en anden fil.`,
    fileWithoutText: (file: string) =>
      `Filen »${file}« indeholder ingen tekst. Intet er tilføjet. Er dokumentet skannet, skal teksten først genkendes; vælg ellers en anden fil.`,
    fileBinary: (file: string) =>
      `Filen »${file}« er ikke en tekstfil. Intet er tilføjet. Gem dokumentet som PDF, Word (.docx) eller ren tekst (.txt), og tilføj den fil i stedet.`,
    fileTooLarge: (file: string, size: string, limit: string) =>
      `Filen »${file}« fylder ${size}; grænsen er ${limit}. Intet er tilføjet. Del dokumentet op, eller tilføj kun den del, der skal bruges.`,
    formatUnsupported: (file: string, extension: string) =>
      `Filen »${file}« har et format, Pejling ikke læser (${extension}). Intet er tilføjet. Åbn den i det program, den er lavet i, gem den som Word-dokument (.docx) eller PDF, og tilføj den fil i stedet.`,
    archiveUnsupported: (file: string) =>
      `Filen »${file}« er en pakke med andre filer i. Intet er tilføjet. Pak den ud, og tilføj de filer, der skal bruges.`,
    fileEncrypted: (file: string) =>
      `Filen »${file}« er låst med en adgangskode. Intet er tilføjet. Åbn den i sit eget program, gem en kopi uden adgangskode, og tilføj kopien.`,
    fileDamaged: (file: string) =>
      `Filen »${file}« er beskadiget eller ikke hentet helt. Intet er tilføjet. Hent den igen, eller bed afsenderen om en ny.`,
    noExtension: 'uden filendelse',
    tookTooLong: (file: string, seconds: string) =>
      `Filen »${file}« blev ikke læst færdig på ${seconds} sekunder. Intet er tilføjet. Prøv igen, eller gem dokumentet som ren tekst (.txt).`,
    tooComplex: (file: string) =>
      `Filen »${file}« kræver mere hukommelse eller har flere sider eller lag, end et dokument må have. Intet er tilføjet. Gem den del, der skal bruges, som en ny fil, og tilføj den i stedet.`,
    outOfMemory: (file: string) =>
      `Filen »${file}« brugte al den hukommelse, et dokument må bruge, og læsningen blev stoppet. Intet er tilføjet. Gem den del, der skal bruges, som en ny fil, og tilføj den i stedet.`,
    readingCrashed: (file: string) =>
      `Pejling kunne ikke læse »${file}«. Fejlen ligger i Pejling; filen selv er urørt og behøver ikke fejle noget. Intet er tilføjet. Prøv igen; sker det igen, så gem dokumentet på ny i sit eget program, og tilføj den nye fil.`,
    readingCancelled: (file: string) => `Læsningen af »${file}« er annulleret. Intet er tilføjet. Tilføj filen igen, hvis den skal bruges.`,
    notNotes: (file: string) =>
      `Filen »${file}« indeholder ingen noter, som Pejling kan læse. Intet er tilføjet. Pejling læser noter, der er eksporteret fra Pejling, fra Hypothesis (JSON) eller som W3C Web Annotation (JSON-LD).`,
    notAPackage: (file: string) =>
      `Filen »${file}« er ikke en sagspakke fra Pejling. Intet er ændret. Vælg en fil, der ender på .pejling, eller bed afsenderen om en ny.`,
    packageNewer: (file: string, found: string, known: string) =>
      `Sagspakken »${file}« er lavet med en nyere Pejling (udgave ${found}; denne kender til og med ${known}). Intet er ændret. Åbn den med den nyere Pejling.`,
    packageLocked: (file: string) =>
      `Sagspakken »${file}« er låst med en adgangssætning. Intet er ændret. Bed afsenderen om adgangssætningen, og åbn pakken igen.`,
    passphraseWrong: (file: string) =>
      `Adgangssætningen åbner ikke »${file}«. Intet er ændret. Kontrollér store og små bogstaver og mellemrum, og prøv igen. Passer den stadig ikke, kan filen være ændret undervejs: bed afsenderen om en ny.`,
    forCommentsOnly:
      'Kopien er sendt til kommentering: teksten kan kun ændres med kommentarer og forslag. Ændringen er ikke gemt, og teksten er som før. Skriv en kommentar eller et forslag i stedet.',
    originalMissing: (file: string) =>
      `Originalen af »${file}« er væk eller er ændret på disken og åbnes derfor ikke. Teksten og noterne i Pejling er uændrede. Find filen dér, hvor den kom fra.`,
    originalNotOpened: (file: string, reason: string) =>
      `Originalen »${file}« kan ikke åbnes (${reason}). Intet er ændret. Gem originalen, og åbn den i det program, den er lavet i.`,
    originalNotSaved: (file: string, reason: string) =>
      `Originalen blev ikke gemt som »${file}« (${reason}). Den ligger stadig i Pejling. Vælg en anden mappe, og prøv igen.`,
    folderUnwritable: (folder: string, reason: string) =>
      `Mappen »${folder}« kan ikke bruges til biblioteket (${reason}). Intet er ændret. Giv skriveadgang til mappen, eller start Pejling med en anden mappe: --data MAPPE.`,
    databaseNewer: (file: string, found: string, known: string) =>
      `Biblioteket »${file}« er fra en nyere udgave af Pejling (udgave ${found}; denne kender til og med ${known}). Biblioteket er ikke rørt. Åbn det med den nyere Pejling.`,
    databaseDamaged: (file: string, reason: string) =>
      `Biblioteket »${file}« er beskadiget (${reason}). Filen er ikke rørt, og de oprindelige dokumenter ligger ved siden af den. Sæt en sikkerhedskopi i dens sted, eller start med en anden mappe: --data MAPPE.`,
    databaseChanged: (file: string) =>
      `Biblioteket »${file}« er ændret uden om Pejling, eller disken har skrevet forkert. Filen er ikke rørt, og de oprindelige dokumenter ligger ved siden af den. Start Pejling med vinduet: dér kan biblioteket genskabes eller bruges, som det er.`,
    databaseMissing: (file: string) =>
      `Biblioteket »${file}« er der ikke mere, men dets sikkerhedskopier er der. Der er ikke begyndt på et nyt. Start Pejling med vinduet: dér kan biblioteket genskabes.`,
    inUse: {
      byWindow: (since: string) =>
        `Biblioteket er åbent i Pejlings vindue på denne computer (siden ${since}), og kun ét sted skrives ad gangen. Intet er ændret. Luk vinduet dér, og prøv igen.`,
      byWindowAt: (host: string, since: string) =>
        `Biblioteket er åbent i Pejling på computeren »${host}« (siden ${since}), og kun ét sted skrives ad gangen. Intet er ændret. Luk Pejling dér, og prøv igen.`,
      byCommand: (since: string) =>
        `En Pejling-kommando arbejder i biblioteket på denne computer (siden ${since}), og kun ét sted skrives ad gangen. Intet er ændret. Vent, til den er færdig, og prøv igen.`,
      byCommandAt: (host: string, since: string) =>
        `En Pejling-kommando arbejder i biblioteket på computeren »${host}« (siden ${since}), og kun ét sted skrives ad gangen. Intet er ændret. Vent, til den er færdig, og prøv igen.`,
      bySomeone: 'Biblioteket er i brug af en anden Pejling, og kun ét sted skrives ad gangen. Intet er ændret. Luk den, og prøv igen.',
    },
    libraryMoved: (folder: string) =>
      `Biblioteket er flyttet til mappen »${folder}«, og den er der ikke lige nu. Intet er ændret. Tilslut drevet, hvis den ligger på et, eller flyt mappen tilbage, og prøv igen.`,
    libraryMovedAway: (folder: string, host: string) =>
      `Biblioteket er flyttet til mappen »${folder}« på computeren »${host}«. Intet er ændret. Åbn det dér, eller bed om en sagspakke (»Send til…«), hvis der skal arbejdes to steder.`,
    moveFailed: (reason: string) =>
      `Biblioteket blev ikke flyttet (${reason}). Det ligger, hvor det lå, og intet er gået tabt. Kontrollér, at der er plads på disken, og prøv igen.`,
    placeNotLocal: (folder: string) =>
      `Mappen »${folder}« bliver også synkroniseret eller ligger på et netværk. Intet er flyttet. Vælg en mappe, der kun ligger på denne computer.`,
    libraryGone: (file: string) =>
      `Bibliotekets fil »${file}« er der ikke lige nu, så ændringen blev ikke gemt. Det, der var gemt før, er stadig i Pejling. Tilslut drevet, eller læg filen tilbage: så gemmes der igen. Ellers kopiér teksten, og start Pejling igen: dér kan biblioteket genskabes.`,
    libraryReplaced: (file: string) =>
      `Et andet program har skiftet bibliotekets fil »${file}« ud, så ændringen blev ikke gemt; Pejling skriver ikke i den. Det, der var gemt før, er stadig i Pejling. Læg den rigtige fil tilbage, eller kopiér teksten, og start Pejling igen: dér kan biblioteket genskabes.`,
    backupFailed: (reason: string) =>
      `Sikkerhedskopien blev ikke lavet (${reason}). Biblioteket og de tidligere sikkerhedskopier er uændrede. Kontrollér, at der er plads på disken, og prøv igen.`,
    saveFailed: (reason: string, remedy: string) =>
      `Ændringen blev ikke gemt (${reason}). Alt, der var gemt før, er uændret. ${remedy} Prøv så igen.`,
    notFound: {
      hearing: 'Høringen findes ikke længere. Intet er ændret. Gå til biblioteket, og vælg en anden, eller fortryd sletningen.',
      source: 'Kilden findes ikke længere. Intet er ændret. Gå til biblioteket, og vælg en anden, eller fortryd sletningen.',
      annotation: 'Noten findes ikke længere. Intet er ændret. Fortryd sletningen for at få den igen.',
      passage: 'Stedet hører ikke længere til noten. Intet er ændret. Fortryd sletningen for at få det igen.',
      reply: 'Svaret på noten findes ikke længere. Intet er ændret. Fortryd sletningen for at få det igen.',
      guidepost: 'Beslutningen om pejlemærket findes ikke længere. Intet er ændret. Se listen over pejlemærker igen.',
      correction: 'Rettelsen findes ikke længere. Intet er ændret. Åbn kilden igen, og ret den på ny.',
      response: 'Høringssvaret findes ikke længere. Intet er ændret. Gå til biblioteket, og vælg et andet, eller fortryd sletningen.',
      sender: 'Afsenderen findes ikke længere. Intet er ændret. Vælg en anden afsender, eller fortryd sletningen.',
      template: 'Skabelonen findes ikke længere. Intet er ændret. Vælg en anden skabelon, eller fortryd sletningen.',
      'text-block': 'Tekstblokken findes ikke længere. Intet er ændret. Vælg en anden tekstblok, eller fortryd sletningen.',
      merge: 'Fletningen er der ikke længere, eller den kan ikke fortrydes nu. Intet er ændret. Se listen over fletninger igen.',
      conflict: 'Uenigheden er afgjort eller har ændret sig. Intet er ændret. Se listen over uenigheder igen.',
      backup: 'Sikkerhedskopien er der ikke længere, eller den er beskadiget. Intet er ændret. Vælg en anden i listen.',
      snapshot: 'Versionen findes ikke længere. Høringssvaret er uændret. Vælg en anden i listen.',
      example: 'Eksemplet følger ikke med denne udgave af Pejling. Intet er ændret. Geninstallér Pejling for at få eksemplerne igen.',
    },
    invalidRequest: (reason: string) =>
      `Handlingen blev ikke udført, fordi oplysningerne ikke passer (${reason}). Intet er ændret. Ret oplysningerne, og prøv igen.`,
    anchorMismatch: 'Markeringen indeholder ingen ord fra kilden. Intet er ændret. Markér de ord, noten handler om, og prøv igen.',
    schemaNewer: (found: string, known: string) =>
      `Høringssvaret er skrevet med en nyere udgave af Pejling (udgave ${found}; denne kender til og med ${known}). Det kan læses her, men ikke ændres, så intet går tabt. Åbn det med den nyere Pejling for at skrive videre.`,
    exportFailed: (file: string, reason: string) =>
      `Der blev ikke skrevet til »${file}« (${reason}). Dit arbejde er gemt i Pejling, og ingen halv fil er efterladt. Vælg et andet sted eller navn, og prøv igen.`,
    pictureDamaged: (file: string, picture: string) =>
      `${picture} er beskadiget. »${file}« er ikke skrevet, og svaret er uændret. Slet billedet i svaret, eller indsæt det igen, og eksportér så.`,
    citationNotVerbatim: (quote: string) =>
      `Citatet ”${quote}” står ikke ordret i sin kilde. Intet er eksporteret, og svaret er uændret. Fjern citatet, og sæt det ind igen fra kilden.`,
    unexpected: (reason: string) =>
      `Noget gik galt i Pejling (${reason}). Det, der var gemt, er uændret. Prøv igen; sker det igen, så genstart Pejling.`,
  },
  {
    fileUnreadable: (file, reason) =>
      `The file “${file}” cannot be read (${reason}). Nothing has been changed. Check that the file exists and that you have access to it, then try again.`,
    fileEmpty: (file) => `The file “${file}” is empty. Nothing has been added. Fetch the document again or choose another file.`,
    fileWithoutText: (file) =>
      `The file “${file}” holds no text. Nothing has been added. If the document is a scan, its text must be recognised first; otherwise choose another file.`,
    fileBinary: (file) =>
      `The file “${file}” is not a text file. Nothing has been added. Save the document as PDF, Word (.docx) or plain text (.txt) and add that file instead.`,
    fileTooLarge: (file, size, limit) =>
      `The file “${file}” takes up ${size}; the limit is ${limit}. Nothing has been added. Split the document or add only the part you need.`,
    formatUnsupported: (file, extension) =>
      `The file “${file}” has a format that Pejling does not read (${extension}). Nothing has been added. Open it in the program it was made with, save it as a Word document (.docx) or a PDF and add that file instead.`,
    archiveUnsupported: (file) =>
      `The file “${file}” is a package of other files. Nothing has been added. Unpack it and add the files you need.`,
    fileEncrypted: (file) =>
      `The file “${file}” is locked by a password. Nothing has been added. Open it in its own program, save a copy without a password and add the copy.`,
    fileDamaged: (file) =>
      `The file “${file}” is damaged or was not fetched completely. Nothing has been added. Fetch it again or ask the sender for a new one.`,
    noExtension: 'no file extension',
    tookTooLong: (file, seconds) =>
      `Reading the file “${file}” did not finish within ${seconds} seconds. Nothing has been added. Try again or save the document as plain text (.txt).`,
    tooComplex: (file) =>
      `The file “${file}” needs more memory or has more pages or layers than a document may have. Nothing has been added. Save the part you need as a new file and add that instead.`,
    outOfMemory: (file) =>
      `The file “${file}” used all the memory a document may use, and the reading was stopped. Nothing has been added. Save the part you need as a new file and add that instead.`,
    readingCrashed: (file) =>
      `Pejling could not read “${file}”. The fault is Pejling’s; the file itself is untouched and need not be damaged. Nothing has been added. Try again; if it happens again, save the document anew in its own program and add the new file.`,
    readingCancelled: (file) => `Reading “${file}” was cancelled. Nothing has been added. Add the file again if you need it.`,
    notNotes: (file) =>
      `The file “${file}” holds no notes that Pejling can read. Nothing has been added. Pejling reads notes exported from Pejling, from Hypothesis (JSON) or as W3C Web Annotation (JSON-LD).`,
    notAPackage: (file) =>
      `The file “${file}” is not a case package from Pejling. Nothing has been changed. Choose a file that ends in .pejling or ask the sender for a new one.`,
    packageNewer: (file, found, known) =>
      `The case package “${file}” was made with a newer Pejling (edition ${found}; this one knows up to ${known}). Nothing has been changed. Open it with the newer Pejling.`,
    packageLocked: (file) =>
      `The case package “${file}” is locked with a passphrase. Nothing has been changed. Ask the sender for the passphrase and open the package again.`,
    passphraseWrong: (file) =>
      `The passphrase does not open “${file}”. Nothing has been changed. Check capitals and spaces and try again. If it still does not fit, the file may have been changed on its way: ask the sender for a new one.`,
    forCommentsOnly:
      'This copy was sent for comments: its text can be changed by comments and suggestions only. The change has not been saved, and the text is as before. Write a comment or a suggestion instead.',
    originalMissing: (file) =>
      `The original of “${file}” is gone or has changed on the disk and is therefore not opened. The text and the notes in Pejling are unchanged. Look for the file where it came from.`,
    originalNotOpened: (file, reason) =>
      `The original “${file}” cannot be opened (${reason}). Nothing has been changed. Save the original and open it in the program it was made with.`,
    originalNotSaved: (file, reason) =>
      `The original was not saved as “${file}” (${reason}). It is still in Pejling. Choose another folder and try again.`,
    folderUnwritable: (folder, reason) =>
      `The folder “${folder}” cannot be used for the library (${reason}). Nothing has been changed. Make the folder writable or start Pejling with another folder: --data FOLDER.`,
    databaseNewer: (file, found, known) =>
      `The library “${file}” comes from a newer edition of Pejling (edition ${found}; this one knows up to ${known}). The library has not been touched. Open it with the newer Pejling.`,
    databaseDamaged: (file, reason) =>
      `The library “${file}” is damaged (${reason}). The file has not been touched, and the original documents lie beside it. Put a backup in its place or start with another folder: --data FOLDER.`,
    databaseChanged: (file) =>
      `The library “${file}” has been changed by something other than Pejling, or the disk has written wrongly. The file has not been touched, and the original documents lie beside it. Start Pejling with its window: there the library can be recovered or used as it is.`,
    databaseMissing: (file) =>
      `The library “${file}” is no longer there, but its backups are. No new one has been begun. Start Pejling with its window: there the library can be recovered.`,
    inUse: {
      byWindow: (since) =>
        `The library is open in Pejling’s window on this computer (since ${since}), and only one place writes at a time. Nothing has been changed. Close the window there, then try again.`,
      byWindowAt: (host, since) =>
        `The library is open in Pejling on the computer “${host}” (since ${since}), and only one place writes at a time. Nothing has been changed. Quit Pejling there, then try again.`,
      byCommand: (since) =>
        `A Pejling command is working in the library on this computer (since ${since}), and only one place writes at a time. Nothing has been changed. Wait until it is done, then try again.`,
      byCommandAt: (host, since) =>
        `A Pejling command is working in the library on the computer “${host}” (since ${since}), and only one place writes at a time. Nothing has been changed. Wait until it is done, then try again.`,
      bySomeone:
        'The library is in use by another Pejling, and only one place writes at a time. Nothing has been changed. Quit it, then try again.',
    },
    libraryMoved: (folder) =>
      `The library has been moved to the folder “${folder}”, which is not there just now. Nothing has been changed. Connect the drive if it is on one, or move the folder back, then try again.`,
    libraryMovedAway: (folder, host) =>
      `The library has been moved to the folder “${folder}” on the computer “${host}”. Nothing has been changed. Open it there, or ask for a case package (“Send to…”) to work in two places.`,
    moveFailed: (reason) =>
      `The library was not moved (${reason}). It is where it was, and nothing has been lost. Check that there is room on the disk, then try again.`,
    placeNotLocal: (folder) =>
      `The folder “${folder}” is synchronised too, or lies on a network. Nothing has been moved. Choose a folder that is on this computer only.`,
    libraryGone: (file) =>
      `The library’s file “${file}” is not there just now, so the change was not saved. What was saved before is still in Pejling. Connect the drive or put the file back, and it is saved again. Otherwise copy the text and start Pejling again: there the library can be recovered.`,
    libraryReplaced: (file) =>
      `Another program has replaced the library’s file “${file}”, so the change was not saved; Pejling does not write in it. What was saved before is still in Pejling. Put the right file back, or copy the text and start Pejling again: there the library can be recovered.`,
    backupFailed: (reason) =>
      `The backup was not made (${reason}). The library and earlier backups are unchanged. Check that there is room on the disk, then try again.`,
    saveFailed: (reason, remedy) => `The change was not saved (${reason}). Everything saved before is unchanged. ${remedy} Then try again.`,
    notFound: {
      hearing: 'The consultation is no longer there. Nothing has been changed. Go to the library and choose another, or undo the deletion.',
      source: 'The source is no longer there. Nothing has been changed. Go to the library and choose another, or undo the deletion.',
      annotation: 'The note is no longer there. Nothing has been changed. Undo the deletion to get it back.',
      passage: 'The place no longer belongs to the note. Nothing has been changed. Undo the deletion to get it back.',
      reply: 'The reply to the note is no longer there. Nothing has been changed. Undo the deletion to get it back.',
      guidepost: 'The decision on the guidepost is no longer there. Nothing has been changed. Look at the list of guideposts again.',
      correction: 'The correction is no longer there. Nothing has been changed. Open the source again and correct it anew.',
      response: 'The answer is no longer there. Nothing has been changed. Go to the library and choose another, or undo the deletion.',
      sender: 'The sender is no longer there. Nothing has been changed. Choose another sender, or undo the deletion.',
      template: 'The template is no longer there. Nothing has been changed. Choose another template, or undo the deletion.',
      'text-block': 'The text block is no longer there. Nothing has been changed. Choose another text block, or undo the deletion.',
      merge: 'The merge is no longer there or cannot be undone now. Nothing has been changed. Look at the list of merges again.',
      conflict: 'The conflict has been decided or has changed. Nothing has been changed. Look at the list of conflicts again.',
      backup: 'The backup is no longer there, or it is damaged. Nothing has been changed. Choose another from the list.',
      snapshot: 'The version is no longer there. The answer is unchanged. Choose another in the list.',
      example:
        'The example does not come with this edition of Pejling. Nothing has been changed. Reinstall Pejling to get the examples back.',
    },
    invalidRequest: (reason) =>
      `The action was not carried out because its particulars do not fit (${reason}). Nothing has been changed. Correct them and try again.`,
    anchorMismatch:
      'The selection holds no words of the source. Nothing has been changed. Select the words the note is about and try again.',
    schemaNewer: (found, known) =>
      `The response was written with a newer edition of Pejling (edition ${found}; this one knows up to ${known}). It can be read here but not changed, so that nothing is lost. Open it with the newer Pejling to go on writing.`,
    exportFailed: (file, reason) =>
      `Nothing was written to “${file}” (${reason}). Your work is saved in Pejling, and no half file has been left. Choose another place or name, and try again.`,
    pictureDamaged: (file, picture) =>
      `${picture} is damaged. “${file}” has not been written, and the answer is unchanged. Delete the picture in the answer, or insert it again, and then export.`,
    citationNotVerbatim: (quote) =>
      `The quotation “${quote}” does not stand word for word in its source. Nothing has been exported, and the response is unchanged. Remove the quotation and insert it again from the source.`,
    unexpected: (reason) =>
      `Something went wrong in Pejling (${reason}). What was saved is unchanged. Try again; if it happens again, restart Pejling.`,
  },
);
