/** A page of Veto's as it comes out of a printer. */
import type { Page } from "puppeteer-core";
// Mozilla's reader of PDF, packed for Node without the parts that draw: what one browser wrote is read by somebody else's program.
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

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
      const inside = [...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot?.adoptedStyleSheets ?? []);
      for (const sheet of [...document.styleSheets, ...inside]) within(sheet);
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

/** A sheet of paper. */
export interface Paper {
  /** All that is written on it, without blanks and hyphens: lines break where the printer likes. */
  text: string;
  /** The height of its smallest letters, in points. */
  smallest: number;
  /** The colours things are written and drawn in, as "#rrggbb". */
  inks: string[];
}

/** The sheets of paper a page takes, read from the file that the browser would print. */
export async function printed(page: Page): Promise<Paper[]> {
  const bytes = new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true }));
  const file = await getDocumentProxy(bytes, { verbosity: 0 });
  const { OPS } = await getResolvedPDFJS();
  const read = async (n: number): Promise<Paper> => {
    const sheet = await file.getPage(n + 1);
    const { items } = await sheet.getTextContent();
    const { fnArray, argsArray } = await sheet.getOperatorList();
    const written = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const inks = argsArray.flatMap((args, at) => (fnArray[at] === OPS.setFillRGBColor ? [String(args[0])] : []));
    return { text: bare(written.map(({ str }) => str).join("")), smallest: Math.min(...written.map(({ height }) => height)), inks: [...new Set(inks)] };
  };
  return Promise.all(Array.from({ length: file.numPages }, (_, n) => read(n)));
}

/** A text as Paper has it. */
export const bare = (text: string) => text.replace(/[\s\u00ad\u2010-]+/g, "");
