import { Extension, type Extensions } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Picture } from '../../shared/response/picture.ts';
import { PictureNode } from '../../shared/response/schema/picture.ts';
import { leaveSelected, writes } from './leave-selected.ts';
import { isPicture, resizeSelected, selectedPicture } from './picture-commands.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { createPictureView, type PictureWords } from './picture-view.ts';
import { isPictureFile } from './prepare-picture.ts';

export type PictureParticulars = {
  readonly shelf: PictureShelf;
  readonly words: () => PictureWords;
  /** Files to make pictures of, at a place of the text. */
  readonly onFiles: (files: readonly File[], position: number) => void;
  /** What a picture shows is to be said. */
  readonly onDescribe: (position: number) => void;
};

/** The picture an element of the clipboard names, or false where it names none. */
const fromClipboard = (element: HTMLElement): Picture | false => {
  try {
    const parsed = Picture.strip().safeParse(JSON.parse(element.dataset['picture'] ?? ''));
    return parsed.success ? parsed.data : false;
  } catch {
    return false;
  }
};

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(isPictureFile);

/** Word lays a picture of its text beside the text: it is pasted as text. A lone picture comes with no words. */
const hasWords = (data: DataTransfer | null): boolean =>
  (data?.getData('text/plain').trim() ?? '') !== '' || /<(?:p|td|li|h\d)\b/i.test(data?.getData('text/html') ?? '');

/** Pictures of the shared schema, with a view; files that are pasted or dropped become pictures. */
export const pictureExtensions = ({ shelf, words, onFiles, onDescribe }: PictureParticulars): Extensions => [
  PictureNode.extend({
    parseHTML: () => [{ tag: 'img[data-picture]', priority: 60, getAttrs: fromClipboard }],
    renderHTML: ({ node }) => ['img', { 'data-picture': JSON.stringify(node.attrs), alt: String(node.attrs['alternative'] ?? '') }],
    renderText: ({ node }) => String(node.attrs['alternative'] ?? ''),
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        createPictureView(node, view, getPos, shelf, words),
  }),
  Extension.create({
    name: 'pictureKeys',
    priority: 1200,
    addKeyboardShortcuts() {
      const { editor } = this;
      const describe = (): boolean => {
        const selected = selectedPicture(editor.state);
        if (selected !== null) onDescribe(selected.position);
        return selected !== null;
      };
      return {
        Enter: describe,
        '+': () => editor.commands.command(({ tr }) => resizeSelected(tr, 1)),
        '-': () => editor.commands.command(({ tr }) => resizeSelected(tr, -1)),
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('pictureFiles'),
        props: {
          handlePaste(view, event) {
            const files = filesOf(event.clipboardData);
            if (files.length === 0 || hasWords(event.clipboardData)) return false;
            onFiles(files, view.state.selection.to);
            return true;
          },
          // It stays selected when it has been put in; whoever writes on does not mean to write over it.
          handleKeyDown(view, event) {
            if (writes(event)) leaveSelected(view, isPicture);
            return false;
          },
          handleDOMEvents: {
            drop(view, event) {
              const files = filesOf(event.dataTransfer);
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (files.length === 0 || !view.editable) return false;
              event.preventDefault();
              // The window would else take the file for a source.
              event.stopPropagation();
              onFiles(files, place?.pos ?? view.state.selection.to);
              return true;
            },
          },
        },
      }),
    ],
  }),
];
