import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { CorrectionId, GuidepostDecisionId, ReplyId, Sha256, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { BODY, LETTER } from '../../../shared/response/response-doc.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { DRAFT, HEARING } from '../test-workbench.ts';
import { addNote, ANSWER_ID, HEARING_ID, SOURCE_ID, VERSION_ID, setNote, write, type Copy } from './copies.ts';

type Random = { readonly below: (limit: number) => number };

const WORDS = ['skole', 'vej', 'børn', 'budget', 'høring', 'tid'];

function typeIn(copy: Copy, random: Random): void {
  write(copy, (doc) => {
    const body = doc.getXmlFragment(BODY);
    const index = random.below(Math.max(1, body.length));
    const block = body.get(index);
    const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
    const word = ` ${WORDS[random.below(WORDS.length)] ?? ''}${String(random.below(1000))} `;
    switch (random.below(5)) {
      case 0: {
        const made = new Y.XmlElement('paragraph');
        made.insert(0, [new Y.XmlText(word)]);
        body.insert(index, [made]);
        return;
      }
      case 1:
        if (body.length > 1) body.delete(index, 1);
        return;
      case 2:
        doc.getMap(LETTER).set(['subject', 'senderName', 'place'][random.below(3)] ?? 'place', word);
        return;
      default:
        if (text instanceof Y.XmlText) text.insert(random.below(text.length + 1), word);
    }
  });
}

function changeNotes(copy: Copy, random: Random): void {
  const { store, now } = copy;
  const notes = store.cases.contents.notes(HEARING_ID).notes;
  const note = notes[random.below(Math.max(1, notes.length))];
  const word = `${WORDS[random.below(WORDS.length)] ?? ''} ${String(random.below(1000))}`;
  if (note === undefined || random.below(5) === 0) {
    addNote(copy, word);
    return;
  }
  const { id } = note;
  const isDeleted = store.annotations.owner(id)?.isDeleted === true;
  if (isDeleted || random.below(6) === 0) setNote(copy, id, { isDeleted: !isDeleted });
  else if (random.below(3) === 0) setNote(copy, id, { themes: [word] });
  else if (random.below(4) === 0) {
    const reply = { id: ReplyId.parse(randomUUID()), annotationId: id, authorId: store.authors.selfId() };
    store.write(() => {
      store.annotations.insertReply(reply, now());
      const { authorId } = reply;
      store.noteLog.record(
        { annotationId: id, subject: 'reply', subjectId: reply.id, authorId, field: 'text', value: noteTextOf(word) },
        now(),
      );
    });
  } else setNote(copy, id, { text: word });
}

function changeCase({ store, now }: Copy, random: Random): void {
  const word = `${WORDS[random.below(WORDS.length)] ?? ''} ${String(random.below(1000))}`;
  const text = store.sources.version(VERSION_ID)?.document.text ?? '';
  const anchor = anchorFor(text, { start: 0, end: 12 });
  store.write(() => {
    switch (random.below(9)) {
      case 0:
        store.hearings.update(HEARING_ID, { ...HEARING, title: word }, now());
        return;
      case 1:
        store.hearings.update(HEARING_ID, { ...HEARING, recipient: word }, now());
        return;
      case 2:
        store.sources.rename(SOURCE_ID, word, now());
        return;
      case 3:
        store.sources.setRole(SOURCE_ID, random.below(2) === 0 ? 'heard' : 'background', now());
        return;
      case 4:
        store.responses.rename(ANSWER_ID, word, now());
        return;
      case 5: {
        const version = { id: SOURCE_ID, fileName: 'ny.txt', originalSha256: Sha256.parse('1'.repeat(64)) };
        const document = structureText(`${DRAFT}\n${word} er kommet til.\n`);
        if (store.sources.versions(SOURCE_ID).length < 4)
          store.sources.addVersion({ ...version, versionId: SourceVersionId.parse(randomUUID()), document }, now());
        return;
      }
      case 6: {
        const decisions = store.guidepostDecisions.ofSource(SOURCE_ID);
        const [standing] = decisions;
        if (standing !== undefined && random.below(2) === 0) store.guidepostDecisions.takeBack(standing.id, now());
        else if (anchor !== null)
          store.guidepostDecisions.insert(
            {
              id: GuidepostDecisionId.parse(randomUUID()),
              sourceVersionId: VERSION_ID,
              anchor,
              reason: word,
              authorId: store.authors.selfId(),
            },
            now(),
          );
        return;
      }
      case 7: {
        const [standing] = store.corrections.ofSource(SOURCE_ID);
        if (standing !== undefined && random.below(2) === 0) store.corrections.takeBack(standing.id, now());
        else
          store.corrections.insert({
            id: CorrectionId.parse(randomUUID()),
            sourceId: SOURCE_ID,
            anchor: null,
            change: { kind: 'set-fact', field: 'title', value: word },
            madeAt: now(),
          });
        return;
      }
      default:
        if (store.responses.find(ANSWER_ID) === null) store.responses.restore(ANSWER_ID);
        else if (random.below(3) === 0) store.responses.setAside(ANSWER_ID, now());
    }
  });
}

/** Some changes of every kind, as a person might make them in any order. */
export function work(copy: Copy, random: Random, changes: number): void {
  for (let i = 0; i < changes; i += 1) {
    const kind = random.below(3);
    if (kind === 0) changeNotes(copy, random);
    else if (kind === 1 && copy.store.responses.find(ANSWER_ID) !== null) typeIn(copy, random);
    else changeCase(copy, random);
  }
}
