/**
 * What a reading stops at. A page has thousands of elements, of which a few are
 * a control, a heading, or hold a tree of their own; the browser finds those
 * many times quicker than a script that asks each.
 */
import { localName, ordinaryHosts, parent, queryAll, shadowRoot } from "./dom";

// Elements that are nothing by themselves. All others are stopped at: fields,
// headings, lists, dialogs, frames, what is not read, and custom elements, whose
// names with a hyphen no selector finds. Every element is asked for each part of
// the selector: one list of what does not matter is the quickest to ask for.
const plain =
  "div,span,p,a,li,td,tr,img,br,b,i,em,strong,label,option,path,g,section,article,script,style,link,meta,body,html,title,form,table,tbody," +
  "thead,tfoot,th,caption,col,colgroup,small,time,code,pre,hr,main,header,footer,nav,aside,figure,figcaption,picture,source,details," +
  "summary,address,blockquote,dl,dt,dd,u,s,sub,sup,mark,abbr,cite,q,kbd,samp,var,del,ins,wbr,area,map,embed,object,param,track," +
  "optgroup,datalist,output,progress,meter,template,bdi,bdo,ruby,rt,rp,data,dfn,menu,hgroup,search,circle,rect,line,polyline,polygon," +
  "ellipse,use,defs,stop,text,tspan,symbol,mask,desc,font,center,base";
const meant = "a[href],[role],[aria-pressed],[aria-busy=true]";

const always = `:not(${plain}),${meant}`;

// One that has words of its own and no element hides them behind a shadow it
// has; nobody does that with a control.
const ordinary = [...ordinaryHosts].join(",");
const hosts = `:is(:empty,:has(> *)):is(${ordinary})`;
const empty = `:empty:is(${ordinary})`;

/** Finds them all inside, in document order. Hardly a page has a shadow in an ordinary element: only then is it worth stopping at all that could have one. */
export function stopsIn(inside: Node): Element[] {
  return queryAll(inside, shadowed(inside).length > 0 ? `${always},${hosts}` : always);
}

/** The ordinary elements inside that hold a shadow. Whatever has elements has a first one, which the browser finds ten times quicker. */
export function shadowed(inside: Node): Element[] {
  const parents = queryAll(inside, ":first-child").map(parent);
  return [...parents, ...queryAll(inside, empty)].filter((one): one is Element => one !== null && ordinaryHosts.has(localName(one)) && shadowRoot(one) !== null);
}

/** What is not read, with all that stands in it. */
export const silent = new Set(["head", "noscript", "svg", "canvas", "video", "audio"]);
