/**
 * As much of a browser's document as Preact needs to draw into, for tests: elements, texts, listeners. Knows no layout,
 * no styles and no focus.
 */

class FakeNode {
  childNodes: FakeNode[] = [];
  parentNode: FakeNode | null = null;
  readonly nodeType: number;
  data = '';
  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }
  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): FakeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  get ownerDocument(): typeof fakeDocument {
    return fakeDocument;
  }
  get textContent(): string {
    return this.data + this.childNodes.map((child) => child.textContent).join('');
  }
  insertBefore(child: FakeNode, before: FakeNode | null): FakeNode {
    child.remove();
    const place = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(place, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child: FakeNode): FakeNode {
    return this.insertBefore(child, null);
  }
  removeChild(child: FakeNode): FakeNode {
    child.remove();
    return child;
  }
  remove(): void {
    const siblings = this.parentNode?.childNodes;
    if (siblings) siblings.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }
  contains(other: FakeNode | null): boolean {
    return other !== null && (other === this || this.contains(other.parentNode));
  }
}

export class FakeElement extends FakeNode {
  readonly localName: string;
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly attributes: { name: string; value: string }[] = [];
  readonly style = {};
  readonly #listeners = new Map<string, (event: object) => void>();
  constructor(localName: string) {
    super(1);
    this.localName = localName;
  }
  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }
  removeAttribute(name: string): void {
    const place = this.attributes.findIndex((known) => known.name === name);
    if (place >= 0) this.attributes.splice(place, 1);
  }
  addEventListener(type: string, heard: (event: object) => void): void {
    this.#listeners.set(type.toLowerCase(), heard);
  }
  removeEventListener(type: string): void {
    this.#listeners.delete(type.toLowerCase());
  }
  /** Lets the element hear an event, with itself as its target. */
  hear(type: string, parts: object = {}): void {
    this.#listeners.get(type)?.call(this, { type, target: this, currentTarget: this, ...parts });
  }
  /** Returns the elements of this name below this one, in their order. */
  all(localName: string): FakeElement[] {
    return this.childNodes.flatMap((child) =>
      child instanceof FakeElement
        ? [...(child.localName === localName ? [child] : []), ...child.all(localName)]
        : [],
    );
  }
}

const fakeDocument = {
  createElementNS: (_: string, name: string): FakeElement => new FakeElement(name),
  createElement: (name: string): FakeElement => new FakeElement(name),
  createTextNode: (data: string): FakeNode => Object.assign(new FakeNode(3), { data }),
};

/** Returns an element to draw into. */
export function emptyPage(): FakeElement {
  return new FakeElement('main');
}
