/** Where the page begins. */
import { render } from 'preact';
import { App } from './app.tsx';

const page = document.getElementById('app');
if (page) {
  page.textContent = '';
  render(<App />, page);
}
