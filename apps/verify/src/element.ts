type Child = Node | string;

/** An element with text and nothing else: what a dossier says is never read as HTML. */
export function element(tag: string, look: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.append(...children);
  return made;
}

export function section(title: string, ...children: Child[]): HTMLElement {
  return element('section', 'block', element('h2', '', title), ...children);
}

export function table(look: string, head: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const headings = head.map((label) => element('th', '', label));
  for (const heading of headings) heading.setAttribute('scope', 'col');
  const lines = rows.map((cells) => element('tr', '', ...cells.map((cell) => element('td', '', cell))));
  const parts = [element('thead', '', element('tr', '', ...headings)), element('tbody', '', ...lines)];
  return element('div', 'wide', element('table', look, ...parts));
}
