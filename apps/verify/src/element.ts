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

/** `label`: what it is a table of; it scrolls within itself where the screen is narrow. */
export function table(
  look: string,
  label: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const headings = head.map((label) => element('th', '', label));
  for (const heading of headings) heading.setAttribute('scope', 'col');
  const cellOf = (cell: Child, column: number): HTMLElement => {
    const made = element('td', '', cell);
    // On a phone each row is a card, and each cell says what it is.
    made.dataset.label = head[column];
    return made;
  };
  const lines = rows.map((cells) => element('tr', '', ...cells.map(cellOf)));
  const parts = [element('thead', '', element('tr', '', ...headings)), element('tbody', '', ...lines)];
  const frame = element('div', 'wide', element('table', look, ...parts));
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', label);
  return frame;
}
