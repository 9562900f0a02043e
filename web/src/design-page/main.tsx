/**
 * The design system on one page, for whoever changes it: `/design.html` under `npm run dev`. The tests photograph it; no
 * bundle holds it, because only the page itself is built.
 */
import { render } from 'preact';
import { ComponentsShown } from './components-shown.tsx';
import './design-page.css';
import { StatesShown } from './states-shown.tsx';
import { TokensShown } from './tokens-shown.tsx';

const page = document.getElementById('app');
if (page)
  render(
    <main class="stack design-page">
      <h1>Hệ thống thiết kế</h1>
      <TokensShown />
      <ComponentsShown />
      <StatesShown />
    </main>,
    page,
  );
