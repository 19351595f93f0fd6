/** Milliseconds; a window that is not in sight paints nothing. */
const LONGEST_WAIT = 300;

/** Runs a task once what has just been drawn is on the screen; the function it gives calls that off. */
export function afterPaint(task: () => void): () => void {
  let timer = setTimeout(task, LONGEST_WAIT);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // A turn later: a frame's own callbacks run before it is drawn.
    timer = setTimeout(task);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
