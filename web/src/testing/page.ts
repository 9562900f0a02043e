/**
 * As much of a browser's document as rendering needs, so that a unit test can read what a screen says and press a button.
 * Lays out nothing and moves no focus: what depends on a browser is tested in one (`scripts/e2e/screens`).
 */

/** One element, or a text where `name` is `#text`. Siblings are linked, as in a browser: tables are long. */
export class PageNode {
  readonly name: string;
  readonly ownerDocument: PageDocument;
  readonly style: Record<string, unknown> = { setProperty: () => undefined };
  readonly attributes = new Map<string, string>();
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  nextSibling: PageNode | null = null;
  previousSibling: PageNode | null = null;
  data = '';
  readonly #heard = new Map<string, (event: object) => void>();

  constructor(name: string, ownerDocument: PageDocument) {
    this.name = name;
    this.ownerDocument = ownerDocument;
  }

  get nodeType(): number {
    return this.name === '#text' ? 3 : 1;
  }

  get localName(): string {
    return this.name;
  }

  get childNodes(): PageNode[] {
    const children: PageNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) children.push(node);
    return children;
  }

  insertBefore(node: PageNode, before: PageNode | null): PageNode {
    node.remove();
    const after = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = after;
    node.nextSibling = before;
    if (after) after.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: PageNode): PageNode {
    node.remove();
    return node;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (!parentNode) return;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.lastChild = previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(type: string, heard: (event: object) => void): void {
    this.#heard.set(type.toLowerCase(), heard);
  }

  removeEventListener(type: string): void {
    this.#heard.delete(type.toLowerCase());
  }

  /** Lets the element hear an event, with itself as its target. */
  hear(type: string, parts: object = {}): void {
    this.#heard.get(type)?.call(this, { type, target: this, currentTarget: this, ...parts });
  }

  querySelectorAll(): readonly PageNode[] {
    return [];
  }

  contains(node: PageNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode));
  }

  /** Everything that is written in it, each text on its own line. */
  get lines(): string[] {
    return this.name === '#text' ? [this.data] : this.childNodes.flatMap(({ lines }) => lines);
  }

  get textContent(): string {
    return this.lines.join('');
  }

  /** Every element of this name below it. */
  all(name: string): PageNode[] {
    return this.childNodes.flatMap((node) => [...(node.name === name ? [node] : []), ...node.all(name)]);
  }
}

export class PageDocument {
  readonly body = new PageNode('body', this);

  createElementNS(_space: string, name: string): PageNode {
    return new PageNode(name, this);
  }

  createElement(name: string): PageNode {
    return new PageNode(name, this);
  }

  createTextNode(text: string): PageNode {
    const node = new PageNode('#text', this);
    node.data = text;
    return node;
  }

  getElementById(): null {
    return null;
  }
}
