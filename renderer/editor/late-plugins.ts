import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

type Late = { readonly plugin: Plugin; readonly view: PluginView | null };

const lateKey = new PluginKey<{ readonly all: Late[] }>('latePlugins');

/**
 * Takes part in a text that is open already, before its other plugins: with a view of its own, keys, typed letters and the context menu, nothing more. The
 * function it gives ends that; whoever joins must leave.
 *
 * ProseMirror's own way, a state with other plugins, has every plugin begin anew: Yjs's would build the whole text once more, which for a long
 * answer takes longer than opening it.
 */
export function joinText(view: EditorView, plugin: Plugin): () => void {
  const late = lateKey.getState(view.state);
  if (late === undefined) {
    view.updateState(view.state.reconfigure({ plugins: [plugin, ...view.state.plugins] }));
    return () => {
      if (!view.isDestroyed) view.updateState(view.state.reconfigure({ plugins: view.state.plugins.filter((other) => other !== plugin) }));
    };
  }
  const joined: Late = { plugin, view: plugin.spec.view?.(view) ?? null };
  late.all.unshift(joined);
  return () => {
    const at = late.all.indexOf(joined);
    if (at < 0) return;
    late.all.splice(at, 1);
    joined.view?.destroy?.();
  };
}

/** Lets others join the text later, see {@link joinText}. */
export const LatePlugins = Extension.create({
  name: 'latePlugins',
  // First, so that their keys are tried before those that mean something everywhere.
  priority: 3000,
  addProseMirrorPlugins() {
    const all: Late[] = [];
    return [
      new Plugin<{ readonly all: Late[] }>({
        key: lateKey,
        state: { init: () => ({ all }), apply: (_tr, late) => late },
        view: () => ({
          update: (view, before) => {
            for (const late of all) late.view?.update?.(view, before);
          },
        }),
        props: {
          handleKeyDown: (view, event) => all.some(({ plugin }) => plugin.props.handleKeyDown?.call(plugin, view, event) === true),
          handleTextInput: (view, from, to, text, deflt) =>
            all.some(({ plugin }) => plugin.props.handleTextInput?.call(plugin, view, from, to, text, deflt) === true),
          handleDOMEvents: {
            contextmenu: (view, event) =>
              all.some(({ plugin }) => plugin.props.handleDOMEvents?.contextmenu?.call(plugin, view, event) === true),
          },
        },
      }),
    ];
  },
});
