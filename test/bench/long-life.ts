import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { openStore, type Store } from '../../electron/db/store.ts';
import { keepVersion, linesOf, presentAnswer } from '../../electron/ipc/answer-versions.ts';
import { keepFewVersions } from '../../electron/ipc/few-versions.ts';
import { tidyLog } from '../../electron/ipc/tidy-log.ts';
import { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { BODY, createResponseDoc, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION, responseSchema } from '../../shared/response/schema.ts';
import { measureInTurn, type Figure } from './figures.ts';
import { writeParts } from './made-documents.ts';

const SITTINGS = 10_000;
/** Sittings a day: a year has 365 days. */
const A_DAY = 27;
const DAY = 24 * 60 * 60 * 1000;

/** The same every time: a figure that changes has changed by the program. */
function chance(): () => number {
  let state = 7;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const WORDS = 'kommunen indsatsen borgere virksomheder uddannelse arbejdsmarked fælles ældre skole støj trafik bolig'.split(' ');

/** Someone who comes and goes: a new writer each time, who types, strikes out and moves paragraphs in a text of about `target` letters. */
function writer(target: number) {
  const random = chance();
  const below = (limit: number): number => Math.floor(random() * limit);
  let size = -1;
  const paragraphAt = (body: Y.XmlFragment): Y.XmlText => {
    for (let tries = 0; tries < 1000; tries += 1) {
      const block = body.get(below(body.length));
      const text = block instanceof Y.XmlElement ? block.get(0) : null;
      if (text instanceof Y.XmlText) return text;
    }
    throw new Error('The text has paragraphs.');
  };
  return (doc: Y.Doc, sitting: number): void => {
    const body = doc.getXmlFragment(BODY);
    if (size < 0) size = linesOf(doc).reduce((sum, { text }) => sum + text.length, 0);
    const aim = target * Math.min(1, 0.25 + sitting / SITTINGS);
    doc.clientID = below(2 ** 31);
    doc.transact(() => {
      const text = paragraphAt(body);
      let at = below(text.length);
      for (let word = 0; word < 8 + below(25); word += 1) {
        const typed = `${WORDS[below(WORDS.length)] ?? ''} `;
        text.insert(at, typed);
        at += typed.length;
        size += typed.length;
        if (random() < 0.15) {
          text.delete(at - 4, 4);
          [at, size] = [at - 4, size - 4];
        }
      }
      for (let tries = 0; size > aim && tries < 50; tries += 1) {
        const struck = paragraphAt(body);
        const length = Math.min(struck.length, 20 + below(150));
        struck.delete(below(struck.length - length + 1), length);
        size -= length;
      }
      if (sitting % 20 === 0) {
        const from = below(body.length);
        const moved = body.get(from);
        if (moved instanceof Y.XmlElement) {
          const copy = new Y.XmlElement('paragraph');
          const words = moved.get(0);
          copy.insert(0, words instanceof Y.XmlText ? [words.clone()] : []);
          body.delete(from, 1);
          body.insert(below(body.length), [copy]);
        }
      }
    });
  };
}

function begin(root: string, pages: number): { store: Store; id: ResponseId; file: string } {
  const file = path.join(root, 'library.sqlite');
  const opened = openStore(file, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  const hearingId = HearingId.parse(randomUUID());
  const id = ResponseId.parse(randomUUID());
  const content = writeParts(pages).map(({ text }) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: text.slice(0, text.length / 4) }],
  }));
  store.write(() => {
    store.hearings.insert(
      hearingId,
      { title: 'Et år', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' },
      1,
    );
    store.responses.insert({ id, hearingId, title: 'Et år', schemaVersion: RESPONSE_SCHEMA_VERSION }, 1);
    store.responses.append(
      id,
      Y.encodeStateAsUpdate(createResponseDoc({ type: 'doc', content }, EMPTY_LETTER)),
      RESPONSE_SCHEMA_VERSION,
      1,
    );
  });
  return { store, id, file };
}

const sizeOf = (store: Store, file: string): number => {
  store.close();
  return statSync(file).size;
};

/** A year of sittings in one answer: what the library grows to, with and without its versions, and what opening the answer takes beside a fresh one. */
export async function longLifeFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of [20, 200]) {
    const sizes: number[] = [];
    for (const withVersions of [false, true]) {
      const root = mkdtempSync(path.join(os.tmpdir(), 'pejling-year-'));
      const { store, id, file } = begin(root, pages);
      const sit = writer(writeParts(pages).reduce((sum, { text }) => sum + text.length, 0));
      let { doc } = presentAnswer(store, id);
      for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
        const before = Y.encodeStateVector(doc);
        sit(doc, sitting);
        store.write(() => store.responses.append(id, Y.encodeStateAsUpdate(doc, before), RESPONSE_SCHEMA_VERSION, sitting));
        // The program is closed at night.
        if (sitting % A_DAY !== 0) continue;
        tidyLog(store, id, true);
        ({ doc } = presentAnswer(store, id));
        const at = (sitting / A_DAY) * DAY;
        if (withVersions)
          store.write(() => {
            keepVersion(store, { responseId: id, kind: 'timed', name: null }, at);
            keepFewVersions(store, id, at);
          });
      }
      tidyLog(store, id, true);
      const { updates } = store.responses.log(id, 0);
      const lines = linesOf(loadResponseDoc(updates));
      const bytes = Buffer.byteLength(lines.map(({ text }) => text).join('\n'));
      const versions = store.snapshots.list(id).length;
      const empty = begin(mkdtempSync(path.join(root, 'empty-')), 1);
      const grown = sizeOf(store, file) - sizeOf(empty.store, empty.file);
      sizes.push(grown / bytes);
      if (!withVersions) {
        const fresh = createResponseDoc(
          { type: 'doc', content: lines.map(({ text }) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
          EMPTY_LETTER,
        );
        const open = (log: readonly Uint8Array[]) => () => initProseMirrorDoc(loadResponseDoc(log).getXmlFragment(BODY), responseSchema());
        figures.push(
          ...(await measureInTurn(15, [
            [
              `opening ${String(pages)} pages after ${String(SITTINGS)} sittings (library ${(grown / bytes).toFixed(2)} × its text)`,
              open(updates),
            ],
            [`opening the same ${String(pages)} pages, fresh`, open([Y.encodeStateAsUpdate(fresh)])],
          ])),
        );
      } else
        console.log(`${String(pages)} pages with ${String(versions)} versions of a year: library ${(grown / bytes).toFixed(2)} × its text`);
      rmSync(root, { recursive: true, force: true });
    }
  }
  return figures;
}
