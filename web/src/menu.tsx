/** The screens of the person's role. A phone shows the first four at the bottom and the rest behind "more". */
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from './address.ts';
import { useWords } from './i18n/language.ts';
import type { Screen } from './roles.ts';

const ON_A_PHONE = 4;

export interface MenuProps {
  screens: readonly Screen[];
  screen: Screen;
  /** How many of the person's own words are still on this device only. */
  unsent: number;
}

export function Menu({ screens, screen, unsent }: MenuProps) {
  const { menu, shell } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setOpen(false);
  }, [screen]);
  const badgeOn = screens.includes('today') ? 'today' : screens[0];
  const rest = screens.slice(ON_A_PHONE);
  const entry = (name: Screen) => (
    <li key={name}>
      <a href={addressOf(name)} aria-current={name === screen ? 'page' : undefined}>
        {menu[name]}
        {name === badgeOn && unsent > 0 && <Badge count={unsent} />}
      </a>
    </li>
  );
  return (
    <nav class="menu" aria-label={shell.screens}>
      <ul>
        {screens.slice(0, ON_A_PHONE).map(entry)}
        <li class="menu-more">
          <button
            type="button"
            class={rest.includes(screen) ? 'plain current' : 'plain'}
            aria-expanded={open}
            aria-controls="menu-rest"
            onClick={() => {
              setOpen(!open);
            }}
          >
            {menu.more}
          </button>
        </li>
        <li class={open ? 'menu-rest open' : 'menu-rest'}>
          <ul id="menu-rest">{rest.map(entry)}</ul>
        </li>
      </ul>
    </nav>
  );
}

function Badge({ count }: { count: number }) {
  const { shell } = useWords();
  return (
    <span class="badge">
      <span aria-hidden="true">{count}</span>
      <span class="hidden">{shell.unsent(count)}</span>
    </span>
  );
}
