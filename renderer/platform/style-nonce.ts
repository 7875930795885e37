/**
 * Gives every `<style>` that a library creates later the nonce of this load. antd takes a nonce itself, but its modal,
 * drawer, message and scrolling table create style elements without one, which the content security policy would refuse.
 * Returns the nonce, or undefined where the page was served without one (tests).
 */
export function stampStyleNonce(page: Document): string | undefined {
  const nonce = page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? undefined;
  if (nonce === undefined) return undefined;
  const create = page.createElement.bind(page);
  const createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (name.toLowerCase() === 'style') element.setAttribute('nonce', nonce);
    return element;
  };
  Object.assign(page, { createElement });
  return nonce;
}
