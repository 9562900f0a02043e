/** Where the page begins. */
import { render } from 'preact';
import { App } from './app.tsx';
import { loadChosenLanguage } from './i18n/language.ts';

const page = document.getElementById('app');
if (page) {
  void loadChosenLanguage().then(() => {
    page.textContent = '';
    render(<App />, page);
  });
}
