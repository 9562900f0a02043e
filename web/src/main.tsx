/** Where the page begins. */
import { render } from 'preact';
import { App } from './app.tsx';
import { askToPersist } from './device-database/persistence.ts';
import { loadChosenLanguage } from './i18n/language.ts';

addEventListener('appinstalled', () => void askToPersist());

const page = document.getElementById('app');
if (page) {
  void loadChosenLanguage().then(() => {
    page.textContent = '';
    render(<App />, page);
  });
}
