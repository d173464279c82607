/** How the host element of a hint is written, and by what one is known that was left behind. */

/** The style of the host: the page can change it, and it is put right. */
export const bare =
  "all:initial!important;animation:none!important;transition:none!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;" +
  "margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;" +
  "display:block!important;visibility:visible!important;opacity:1!important;transform:none!important;filter:none!important;clip-path:none!important;pointer-events:auto!important";

/** Takes away what a Veto before an update left in the page: Firefox ends its scripts without a last word. */
export function clearLeftBehind(): void {
  for (const element of document.querySelectorAll("div[popover=manual]")) if (element.getAttribute("style") === bare && !element.hasChildNodes()) element.remove();
}
