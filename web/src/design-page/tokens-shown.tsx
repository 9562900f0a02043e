/** Colours, type and distances, read from the style sheet itself: a token that is added stands here without a word of code. */

/** Returns the tokens whose names fit, as the first style sheet lists them. */
function tokens(fits: RegExp): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const root = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root');
  return root instanceof CSSStyleRule ? [...root.style].filter((name) => fits.test(name)) : [];
}

const valueOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function TokensShown() {
  return (
    <section class="card stack">
      <h2>Màu, chữ, khoảng cách</h2>
      <ul class="design-colours">
        {tokens(/./)
          .filter((name) => valueOf(name).startsWith('#'))
          .map((name) => (
            <li key={name}>
              <span class="design-colour" style={{ background: `var(${name})` }} />
              <span class="small">
                {name} {valueOf(name)}
              </span>
            </li>
          ))}
      </ul>
      {tokens(/^--text/).map((name) => (
        <p key={name} style={{ fontSize: `var(${name})` }}>
          Ễ Ặ Ữ Ợ 1.632 / 71.211 <span class="small soft">{name}</span>
        </p>
      ))}
      <ul class="design-spaces">
        {tokens(/^--(space|target|radius)/).map((name) => (
          <li key={name} class="small">
            <span class="design-space" style={{ width: `var(${name})` }} /> {name} {valueOf(name)}
          </li>
        ))}
      </ul>
    </section>
  );
}
