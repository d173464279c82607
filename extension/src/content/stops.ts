/**
 * What a reading stops at. A page has thousands of elements, of which a few are
 * a control, a heading, or hold a tree of their own; the browser finds those
 * many times quicker than a script that asks each.
 */

const controls = "input,select,textarea,button,a[href],[role],[aria-pressed]";
const headings = "h1,h2,h3,h4,h5,h6,legend";
const scopes = "dialog,fieldset,ul,ol,[aria-busy=true]";
const trees = "iframe,slot";
/** What is not read, with all that stands in it. */
const silent = "head,noscript,svg,canvas,video,audio";

// Only these can carry a shadow root (DOM standard, "valid shadow host name").
// One that has words of its own and no element hides them behind a shadow it
// has; nobody does that with a control.
const hosts = ":is(div,span,p,section,article,aside,main,header,footer,nav,h1,h2,h3,h4,h5,h6,blockquote,body):is(:empty,:has(> *))";

// No selector finds the names with a hyphen that custom elements have: they are what is left without all others.
const known =
  "div,span,p,li,td,tr,img,br,b,i,em,strong,label,option,path,g,section,article,script,style,link,meta,body,html,title,form,table,tbody," +
  "thead,tfoot,th,caption,col,colgroup,small,time,code,pre,hr,main,header,footer,nav,aside,figure,figcaption,picture,source,details," +
  "summary,address,blockquote,dl,dt,dd,a,u,s,sub,sup,mark,abbr,cite,q,kbd,samp,var,del,ins,wbr,area,map,embed,object,param,track," +
  "optgroup,datalist,output,progress,meter,template,bdi,bdo,ruby,rt,rp,data,dfn,menu,hgroup,search,circle,rect,line,polyline,polygon," +
  "ellipse,use,defs,stop,text,tspan,symbol,mask,desc,font,center,base";
const custom = `:not(${known})`;

/** Finds them all, in document order. */
export const stops = [controls, headings, scopes, trees, silent, hosts, custom].join(",");
