/** Whether a form holds something that was typed and not sent: from the first key until it is sent or the screen is left. */

const watchers = new Set<() => void>();
let typing = false;

function set(now: boolean): void {
  if (now === typing) return;
  typing = now;
  for (const watcher of watchers) watcher();
}

/** Begins to look at what is typed into the forms of the screens. Returns how to stop. */
export function followTyping(): () => void {
  const typed = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('main.screen form, dialog form')) set(true);
  };
  const left = (): void => set(false);
  document.addEventListener('input', typed);
  addEventListener('hashchange', left);
  return () => {
    document.removeEventListener('input', typed);
    removeEventListener('hashchange', left);
  };
}

/** What was typed is on its way. */
export const typingEnded = (): void => set(false);

export const isTyping = (): boolean => typing;

/** Calls back when somebody begins or ends to type. Returns how to stop. */
export function watchTyping(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
