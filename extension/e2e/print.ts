/** A page of Veto's as it comes out of a printer. */
import type { Page } from "puppeteer-core";

/** Has a page's styles for paper hold on the screen, in any browser, as long as they are looked at. */
export async function onPrint(page: Page, look: () => Promise<void>): Promise<void> {
  await turn(page, "print", "all");
  await look();
  await turn(page, "all", "print");
}

function turn(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    (from, to) => {
      const within = (sheet: CSSStyleSheet) => {
        for (const rule of sheet.cssRules) {
          if (rule instanceof CSSImportRule && rule.styleSheet) within(rule.styleSheet);
          if (rule instanceof CSSMediaRule && rule.conditionText === from) rule.media.mediaText = to;
        }
      };
      for (const sheet of document.styleSheets) within(sheet);
    },
    from,
    to,
  );
}

/** What of a page is seen outside the elements of a selector: the beginnings of its markup. */
export function besides(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(
    "body *",
    (all, selector) => {
      const seen = all.filter((one) => one.getClientRects().length > 0 && !one.closest(selector) && !one.querySelector(selector));
      return seen.filter((one) => one.textContent !== "" || one.matches("img, svg, input, select, textarea, button")).map((one) => one.outerHTML.slice(0, 80));
    },
    selector,
  );
}

/** How many sheets of paper a page takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
