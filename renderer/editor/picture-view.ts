import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { lacksAlternative } from '../../shared/response/picture.ts';
import { isPicture, pictureOfNode, setPictureWidth } from './picture-commands.ts';
import type { PictureShelf } from './picture-shelf.ts';
import styles from './picture.module.css';

/** What is said on a picture itself. */
export type PictureWords = { readonly undescribed: string; readonly missing: string; readonly resize: string };

/** Draws a picture with its handle, and says so where no one has described it. */
export function createPictureView(
  first: Node,
  view: EditorView,
  getPos: () => number | undefined,
  shelf: PictureShelf,
  words: () => PictureWords,
): NodeView {
  const dom = document.createElement('div');
  dom.className = styles['picture'] ?? '';
  dom.contentEditable = 'false';
  const image = document.createElement('img');
  image.draggable = false;
  const handle = document.createElement('span');
  handle.className = styles['handle'] ?? '';
  const warning = document.createElement('span');
  warning.className = styles['warning'] ?? '';
  dom.append(image, handle, warning);
  let node = first;
  let shown = '';
  let gone = false;

  const draw = (): void => {
    const picture = pictureOfNode(node);
    const { undescribed, missing, resize } = words();
    const isMissing = picture === null || dom.dataset['missing'] === 'true';
    handle.title = resize;
    image.alt = picture?.alternative ?? '';
    dom.style.inlineSize = `${String(picture?.width ?? 100)}%`;
    if (picture !== null) image.style.aspectRatio = `${String(picture.pixelWidth)} / ${String(picture.pixelHeight)}`;
    warning.textContent = isMissing ? missing : picture !== null && lacksAlternative(picture) ? undescribed : '';
    if (picture === null || picture.sha256 === shown) return;
    shown = picture.sha256;
    void shelf.addressOf(picture.sha256).then((address) => {
      if (gone || shown !== picture.sha256) return;
      dom.dataset['missing'] = String(!address.ok);
      if (address.ok) image.src = address.value;
      draw();
    });
  };
  draw();

  handle.addEventListener('pointerdown', (down) => {
    if (!view.editable || down.button !== 0) return;
    down.preventDefault();
    const around = dom.parentElement?.getBoundingClientRect().width ?? 1;
    const start = dom.getBoundingClientRect().width;
    const widthAt = (move: PointerEvent): number => ((start + move.clientX - down.clientX) / around) * 100;
    handle.setPointerCapture(down.pointerId);
    const onMove = (move: PointerEvent): void => {
      dom.style.inlineSize = `${String(Math.min(100, Math.max(10, widthAt(move))))}%`;
    };
    const onUp = (up: PointerEvent): void => {
      handle.removeEventListener('pointermove', onMove);
      const position = getPos();
      const { tr } = view.state;
      if (position !== undefined && setPictureWidth(tr, position, widthAt(up))) view.dispatch(tr);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp, { once: true });
  });

  return {
    dom,
    update(next) {
      if (!isPicture(next)) return false;
      node = next;
      draw();
      return true;
    },
    stopEvent: (event) => event.target === handle,
    ignoreMutation: () => true,
    destroy() {
      gone = true;
    },
  };
}
