/** The public page that helps to install: a path of its own, so that it can be printed, scanned and typed. */
export const INSTALL = '/cai-dat';

/** Returns true iff a path is that page's. */
export const isInstall = (path: string): boolean => path.replace(/\/$/, '') === INSTALL;

/** What Chrome and its kin hand over once the page can be installed. Not in the DOM's types. */
export interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}
