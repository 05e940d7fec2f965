/**
 * Calls back once, when the page can really be seen. The shared runtime also loads the page for a ribbon command without
 * showing it; a page that is not drawn has nothing that intersects the view.
 */
export function whenVisible(element: Element, show: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    show();
  });
  observer.observe(element);
}
