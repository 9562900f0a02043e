/** The screens of the person's role. A phone has session for five at the bottom; with more, the rest is behind "more". */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from './address.ts';
import { Icon } from './design/icon.tsx';
import { useWords } from './i18n/language.ts';
import type { Screen } from './roles.ts';

const ON_A_PHONE = 5;

export interface MenuProps {
  screens: readonly Screen[];
  screen: Screen;
  /** How many of the person's own words are still on this device only. */
  unsent: number;
  /** How many reports of the person's unit were sent back and wait for their correction. */
  returned: number;
}

export function Menu({ screens: all, screen, unsent, returned }: MenuProps) {
  const { menu, shell } = useWords();
  const [open, setOpen] = useState(false);
  // The notices have their own place in the head.
  const screens = all.filter((name) => name !== 'notices');
  useEffect(() => setOpen(false), [screen]);
  const badgeOn = screens.includes('today') ? 'today' : screens[0];
  const first = screens.length > ON_A_PHONE ? ON_A_PHONE - 1 : ON_A_PHONE;
  const rest = screens.slice(first);
  const entry = (name: Screen) => (
    <li key={name}>
      <a href={addressOf(name)} aria-current={name === screen ? 'page' : undefined}>
        <Icon of={name} />
        <span>{menu[name]}</span>
        {name === badgeOn && unsent + returned > 0 && <Badge {...{ unsent, returned }} />}
      </a>
    </li>
  );
  return (
    <nav class="menu" aria-label={shell.screens}>
      <ul>
        {screens.slice(0, first).map(entry)}
        {rest.length > 0 && <Rest {...{ rest, screen, open, entry }} onPress={() => setOpen(!open)} />}
      </ul>
    </nav>
  );
}

interface RestProps {
  rest: readonly Screen[];
  screen: Screen;
  open: boolean;
  entry: (name: Screen) => VNode;
  onPress: () => void;
}

function Rest({ rest, screen, open, entry, onPress }: RestProps) {
  const { menu } = useWords();
  return (
    <>
      <li class="menu-more">
        <button
          type="button"
          class={rest.includes(screen) ? 'plain current' : 'plain'}
          aria-expanded={open}
          aria-controls="menu-rest"
          onClick={onPress}
        >
          <Icon of="more" />
          <span>{menu.more}</span>
        </button>
      </li>
      <li class={open ? 'menu-rest open' : 'menu-rest'}>
        <ul id="menu-rest">{rest.map(entry)}</ul>
      </li>
    </>
  );
}

function Badge({ unsent, returned }: Pick<MenuProps, 'unsent' | 'returned'>) {
  const { shell } = useWords();
  return (
    <span class="badge">
      <span aria-hidden="true">{unsent + returned}</span>
      <span class="hidden">
        {unsent > 0 && shell.unsent(unsent)} {returned > 0 && shell.returned(returned)}
      </span>
    </span>
  );
}
