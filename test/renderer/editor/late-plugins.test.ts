import { EditorState, Plugin, type PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { joinText, LatePlugins } from '../../../renderer/editor/late-plugins.ts';
import { pictured } from './picture.ts';

const latePlugins = (): readonly Plugin[] =>
  LatePlugins.config.addProseMirrorPlugins?.call({
    name: 'latePlugins',
    type: null,
    options: {},
    storage: {},
    parent: undefined,
    // as: the plugin asks nothing of its editor.
    editor: undefined as never,
  }) ?? [];

/** A view as far as plugins need one here: what it shows, and that it tells them of it. */
function opened(plugins: readonly Plugin[] = latePlugins()) {
  const view = {
    state: EditorState.create({ doc: pictured('A').doc, plugins: [...plugins] }),
    isDestroyed: false,
    updateState(state: EditorState): void {
      view.state = state;
    },
  } as unknown as EditorView & { state: EditorState }; // as: no more of a view is looked at
  const views = plugins.flatMap((plugin): PluginView[] => {
    const made = plugin.spec.view?.(view);
    return made === undefined ? [] : [made];
  });
  return {
    view,
    changed: (): void => views.forEach((one) => one.update?.(view, view.state)),
    /** Who deals with a key; null where nobody does. */
    pressed: (key: string): boolean =>
      plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view, { key } as KeyboardEvent) === true), // as: only the key is looked at
    typed: (text: string): boolean =>
      plugins.some((plugin) => plugin.props.handleTextInput?.call(plugin, view, 1, 1, text, () => view.state.tr) === true),
  };
}

/** One who joins, and writes down what it is told. */
const guest = (name: string, told: string[], deals = false): Plugin =>
  new Plugin({
    view: () => ({ update: () => void told.push(`${name} sees a change`), destroy: () => void told.push(`${name} is gone`) }),
    props: {
      handleKeyDown: (_view, { key }) => {
        told.push(`${name} hears ${key}`);
        return deals;
      },
      handleTextInput: (_view, _from, _to, text) => {
        told.push(`${name} reads ${text}`);
        return deals;
      },
    },
  });

it('tells those that joined of keys, letters and changes, the last first, and nothing once they have left', () => {
  const told: string[] = [];
  const { view, changed, pressed, typed } = opened();
  const leaveA = joinText(view, guest('A', told));
  const leaveB = joinText(view, guest('B', told));
  expect([pressed('F7'), typed('x')]).toEqual([false, false]);
  changed();
  leaveA();
  pressed('Enter');
  leaveB();
  pressed('Escape');
  changed();
  expect(told).toEqual([
    'B hears F7',
    'A hears F7',
    'B reads x',
    'A reads x',
    'B sees a change',
    'A sees a change',
    'A is gone',
    'B hears Enter',
    'B is gone',
  ]);
});

it('asks nobody else once someone has dealt with a key', () => {
  const told: string[] = [];
  const { view, pressed, typed } = opened();
  joinText(view, guest('A', told));
  joinText(view, guest('B', told, true));
  expect([pressed('F7'), typed('x')]).toEqual([true, true]);
  expect(told).toEqual(['B hears F7', 'B reads x']);
});

it('lets one leave while the others are being told, and leave twice without harm', () => {
  const told: string[] = [];
  const { view, changed, pressed } = opened();
  const leave = joinText(view, guest('A', told));
  const leaving = joinText(view, new Plugin({ props: { handleKeyDown: () => (leave(), false) } }));
  pressed('F7');
  leave();
  changed();
  leaving();
  expect(told.filter((line) => line === 'A is gone')).toHaveLength(1);
});

it('keeps the text of one view from hearing what is done in another', () => {
  const told: string[] = [];
  const [here, there] = [opened(), opened()];
  joinText(here.view, guest('here', told));
  joinText(there.view, guest('there', told));
  there.pressed('F7');
  expect(told).toEqual(['there hears F7']);
});

it('joins a text that has no place for late ones as ProseMirror has it, and leaves it again', () => {
  const told: string[] = [];
  const { view } = opened([]);
  const plugin = guest('A', told);
  const leave = joinText(view, plugin);
  expect(view.state.plugins).toEqual([plugin]);
  leave();
  expect(view.state.plugins).toEqual([]);
});
