// Code generated from wasm/wire by `go run ./scripts types`. DO NOT EDIT.

/** Act is what Veto may do to a control on one click of the person: bring it from the state it is in into the other one. Without it nothing may be done. */
export interface Act {
  from: State;
  to: State;
  /** the control is as it should be: this takes back what Veto did, and is offered after that only */
  back?: boolean;
  /** the account that the page says is signed in, "" where it does not say */
  account?: string;
}

/** DueRequest asks until when ("due"). */
export interface DueRequest {
  /** answer: one month; extended: two months more; recheck: look at a setting again */
  kind: string;
  /** YYYY-MM-DD: the request reached the controller; of recheck: the setting was seen */
  from: string;
  /** ISO 3166-1 of the person */
  country: string;
  /** ISO 3166-2 without the country: "BY", "SCT"; "" where not said */
  land: string;
  /** of recheck: after how many; 0 is 90 */
  days: number;
  /** RFC 3339 with zone */
  now: string;
}

/** Due is a last day and how it was counted. */
export interface Due {
  /** YYYY-MM-DD, the last day */
  date: string;
  /** YYYY-MM-DD, before it was moved past days that are not working days */
  counted: string;
  /** why it moved, day by day */
  moved: Moved[];
  /** YYYY-MM-DD, the first day on which it has passed: time for the next letter */
  next: string;
  passed: boolean;
  /** days from now to Date; negative once it has passed */
  left: number;
  /** the provision it rests on */
  basis: Say;
  /** all: the place's public holidays are known; country: its regional ones are not; none: only weekends */
  covers: string;
  /** of the country, whose holidays differ */
  lands: Land[];
  /** of answer: YYYY-MM-DD to which the controller may extend */
  extends: string;
}

/** Moved is a day that is no working day. */
export interface Moved {
  date: string;
  /** "saturday", "sunday", or the holiday's name in its country */
  why: string;
}

/** Land is a part of a country with public holidays of its own. */
export interface Land {
  /** as DueRequest.Land */
  id: string;
  name: string;
}

/** NextLetterRequest asks which letter follows a line of the ledger ("next-letter"). */
export interface NextLetterRequest {
  /** objection, reminder, or anything that no letter follows */
  deed: string;
  /** what came back last: refused, answered, extended, confirmed; "" for nothing */
  answer: string;
  /** YYYY-MM-DD, the first day on which the time has passed, as Due.Next; "" where none is counted */
  due: string;
  now: string;
}

/** NextLetter is the letter that follows now. */
export interface NextLetter {
  /** reminder, complaint; "" for none yet */
  kind: string;
}

/** DeadlinesRequest asks for the days that platforms set ("deadlines"). */
export interface DeadlinesRequest {
  language: string;
  now: string;
  own?: string[];
  pack?: Pack;
}

/** Deadlines are the platforms' days, those to come first. */
export interface Deadlines {
  deadlines: Deadline[];
}

/** Deadline is a day a platform set. */
export interface Deadline {
  /** id */
  platform: string;
  name: string;
  /** as Finding.Rule */
  rule: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  /** training-starts, deadline, introduced */
  what: string;
  passed: boolean;
  /** what acting now still does, from the rule; "" where it does not say */
  late: string;
  /** the same in messages: the day, and that acting late works from then on */
  lines: Say[];
  /** where to act */
  page?: string;
  /** YYYY-MM-DD to be reminded on: a week before, today where that has passed; "" once the day has */
  remind: string;
}

/** CalendarRequest asks for a calendar file ("calendar"). */
export interface CalendarRequest {
  events: CalendarEvent[];
  now: string;
}

/** CalendarEvent is a whole day to be reminded of. */
export interface CalendarEvent {
  /** stable: the same id replaces the event in a calendar that has it */
  id: string;
  /** YYYY-MM-DD */
  date: string;
  /** in the person's words */
  title: string;
  /** may have several lines */
  text: string;
  /** https, or "" */
  url: string;
  /** alarms, in days before, at 9 o'clock; 0 is the day itself */
  before: number[];
}

/** Calendar is a file of RFC 5545, as .ics. */
export interface Calendar {
  /** lines end in CRLF */
  text: string;
}

/** Finding is one thing worth telling: an entry's state, or a pattern on a control. */
export interface Finding {
  /** stable: "linkedin/genai-training", or "page/<hash>" for the judge's own */
  id: string;
  /** the entry, "" where the general judge speaks */
  rule: string;
  /** switch, checkbox, radio, menu, row, form, link, mail, admin, app, none */
  kind: string;
  /** what the data use is for */
  purpose: Purpose;
  /** what on means */
  on: Polarity;
  /** number of the control, -1 if there is none to point at */
  control: number;
  state: State;
  /** of a locked control: the state it is locked in, if it could be read */
  value?: State;
  confidence: Confidence;
  /** deserves a look */
  attention: boolean;
  /** the person said that nothing is wrong with it */
  refuted?: boolean;
  /** short, in the person's language, or the control's own name for the judge */
  title: string;
  /** what it does, one sentence, in the person's language */
  says?: string;
  /** what is covered */
  covers?: string;
  /** what is not */
  excludes?: string;
  /** what acting now still does */
  late?: string;
  /** what is reported but not confirmed */
  unchecked?: string;
  /** who can change it, where not everybody can */
  who?: string;
  /** where it exists, where not everywhere */
  region?: string;
  /** the whole entry is reported, not confirmed */
  reported?: boolean;
  /** last checked more than 180 days ago */
  stale?: boolean;
  /** from one of the person's own rule files, reviewed by nobody else */
  yours?: boolean;
  /** how it is shown now */
  face: Face;
  /** how it is shown once the person brought it into another state, so that no round trip is needed */
  then?: Turned;
  /** what Veto may do to the control on one click of the person */
  act?: Act;
  dates?: Date[];
  /** steps in words, in the page's language where the rule has it */
  way?: string[];
  /** the exact address */
  page?: string;
  form?: Form;
  mail?: Mail;
  sources?: Source[];
  checked?: Checked;
  /** what was seen, signal by signal or word by word */
  why: Say[];
}

/** Turned is how a control is shown once the person switched it. */
export interface Turned {
  off: Face;
  on: Face;
}

/** Face is how a finding is shown: message keys of _locales, never sentences. */
export interface Face {
  /** attention, protected, plain */
  tone: string;
  /** a hint is shown in the page, not only a line in the popup */
  shown: boolean;
  /** the first line: the state in words */
  mark: Say;
  /** date line, what still works */
  lines?: Say[];
  /** the next step */
  next?: Say;
  patterns?: Pattern[];
  /** the hint goes by itself */
  leaves?: boolean;
}

/** Say is a message of extension/_locales with its arguments. An argument that is an RFC 3339 date or time is written in the person's format. */
export interface Say {
  key: string;
  args?: string[];
}

/** Pattern is a named dark pattern. */
export interface Pattern {
  /** pre-enabled, … */
  id: string;
  /** name and number in EDPB Guidelines 03/2022, version 2.0; "" where these name none */
  edpb: string;
  /** name in Gray et al., CHI 2024, or "" */
  ontology: string;
  /** name on deceptive.design, or "" */
  deceptive: string;
  /** provisions it touches, as cited: "Art. 25(2) GDPR" */
  articles: string[];
  /** what was seen, one line */
  why: Say;
  /** sure: all of it was read on the page or in the rule; probable: it rests on how words are understood */
  confidence: Confidence;
}

/** Date is a day that matters to an entry. */
export interface Date {
  /** YYYY-MM-DD */
  date: string;
  /** training-starts, deadline, introduced */
  what: string;
  /** future-only, none */
  late: string;
}

/** Source is where a fact comes from. */
export interface Source {
  /** "" where the source is a file whose place was not recorded */
  url?: string;
  title: string;
  date: string;
  says: string;
}

/** Checked is when and how a rule's entry was last checked. */
export interface Checked {
  /** YYYY-MM-DD */
  date: string;
  /** documented: read in a source; seen: observed on the page */
  how: string;
}

/** Form is what is known of an objection form. */
export interface Form {
  fields: string[];
  /** required, optional, none, unknown */
  reason: string;
  /** required, optional, none, unknown */
  email: string;
}

/** Mail is an e-mail to object with. */
export interface Mail {
  to: string;
  /** quoted exactly where the receiver asks for these words */
  subject?: string;
  /** what must stand in it, in words */
  body?: string;
}

/** FormPlanRequest asks how an objection form is filled ("form-plan"). */
export interface FormPlanRequest {
  snapshot: Snapshot;
  /** as Finding.Rule */
  rule: string;
  person: FormPerson;
  /** the person's */
  language: string;
  now: string;
  own?: string[];
  pack?: Pack;
}

/** FormPerson is what the person entered in Veto for forms; what is "" is left to them. */
export interface FormPerson {
  name: string;
  email: string;
  /** names of their country as a list may have it: in the page's language, in English, and the code */
  countries: string[];
  /** name or address of the profile or page */
  account: string;
  /** the grounds, from "letter" or in their own words */
  reason: string;
}

/** FormPlan is how a form is filled, field by field, in the order of the page. The last step is the person's: they press the button. */
export interface FormPlan {
  steps: FormStep[];
  /** number of the button that sends it, -1 if it was not found for sure; only ever pointed at */
  submit: number;
  /** about the whole form */
  notes: Say[];
  /** fields of FormPerson the form requires and that are "" */
  missing: string[];
  /** the form is there; if false, look again later */
  settled: boolean;
}

/** FormStep is one field of a form. */
export interface FormStep {
  control: number;
  /** email, name, first-name, last-name, country, reason, account; choice: a radio button or box; other: not recognised */
  field: string;
  /** the field's own label */
  name: string;
  /** type, into a field that is empty; choose, any of Values; leave to the person */
  do: string;
  values?: string[];
  required: boolean;
  /** how the field was recognised, or why it is left */
  why: Say[];
  /** said at the field: "you may leave this empty" */
  note?: Say;
  /** of a list: it already says so */
  filled?: boolean;
}

/** GuideRequest asks what to click next on the way to an entry ("guide"). */
export interface GuideRequest {
  snapshot: Snapshot;
  /** as Finding.Rule */
  rule: string;
  /** how many steps of the way were taken already */
  done: number;
  language: string;
  now: string;
  own?: string[];
  pack?: Pack;
}

/** Guide is where the person is on the way, and what comes next. */
export interface Guide {
  rule: string;
  /** of the platform */
  name: string;
  /** of the entry */
  title: string;
  /** every step, in the page's language where the rule has it */
  way: string[];
  /** the one to take now, counted from 0 */
  step: number;
  /** what to click for it, -1 where it is not on this page */
  control: number;
  says: Say;
  /** the exact address, to go there at once */
  page?: string;
  /** the setting is on this page: the hint speaks from here on */
  arrived: boolean;
  /** milliseconds after which to ask again although nothing changed; 0: no need */
  wait: number;
}

/** Question asks the general judge about one control, away from any rule. */
export interface Question {
  id: string;
  url: string;
  /** BCP 47, or "" where unknown */
  lang: string;
  role: string;
  name: string;
  description: string;
  headings: string[];
  state: string;
}

/** Verdict is the judge's answer. */
export interface Verdict {
  id: string;
  purpose: Purpose;
  on: Polarity;
  flagged: boolean;
  patterns: string[];
  /** 0 to 1 */
  confidence: number;
  why: Say[];
}

/** LetterChoicesRequest asks what a letter can be made of ("letter-choices"). */
export interface LetterChoicesRequest {
  /** the person's, for the questions: "de" or "en" */
  language: string;
  /** ISO 3166-1 of the person: picks the law and the controller; "" where not said yet */
  country: string;
  /** id; "" for every controller */
  platform: string;
  /** RFC 3339 with zone */
  now: string;
}

/** LetterChoices is what the page of a letter offers. */
export interface LetterChoices {
  /** objection, reminder, complaint (a person's only) */
  kinds: string[];
  /** person, organisation */
  as: string[];
  /** a letter can be written in, BCP 47 */
  languages: string[];
  /** of the country: gdpr, uk, ch */
  law: string;
  /** a letter can object to */
  purposes: Purpose[];
  grounds: Ground[];
  /** why a text without grounds of one's own is weak, one or two sentences */
  weak: string;
  controllers: Controller[];
}

/** Ground is a reason of the person's own to object: a question in plain words, answered in theirs. */
export interface Ground {
  /** work, health, children, … */
  id: string;
  /** person, organisation: who can have it */
  as: string[];
  /** two or three words */
  title: string;
  /** in the person's language */
  question: string;
  /** an answer as somebody could give it; never put into a letter */
  example: string;
}

/** Controller is the legal person responsible (GDPR Art. 4(7)), with what is known of how to reach it. */
export interface Controller {
  id: string;
  name: string;
  /** lines, the country last */
  address: string[];
  /** ISO 3166-1, where it is */
  country: string;
  email?: string;
  /** address of its own web form */
  form?: string;
  /** it asks to be written to in */
  language?: string;
  /** ids */
  platforms: string[];
  /** tested, verified: as the source says */
  quality: string;
  sources: Source[];
  checked: Checked;
}

/** LetterRequest asks for a letter ("letter"). What the letter needs and is not there is the Fault "unfilled", whose Where lists the fields, as "sender.name, grounds[0].words". */
export interface LetterRequest {
  /** objection, reminder, complaint (a person's only) */
  kind: string;
  /** person, organisation */
  as: string;
  /** of the letter; the person writes their own words in it */
  language: string;
  /** ISO 3166-1 of the person: picks the law */
  country: string;
  /** id */
  controller: string;
  /** id */
  platform: string;
  /** objected to */
  purposes: Purpose[];
  /** who writes */
  sender: Sender;
  /** the person's own; at least one in an objection that is not against advertising alone */
  grounds: Answer[];
  /** asks for restriction while the objection is weighed, Art. 18(1)(d) GDPR */
  restriction: boolean;
  /** YYYY-MM-DD the person saw the setting on without having switched it on; "" leaves the sentence out */
  noticed: string;
  /** the objection a reminder or complaint is about */
  earlier: Earlier;
  authority?: Addressee;
  /** RFC 3339 with zone: the day of the letter */
  now: string;
}

/** Sender is who writes a letter. Only what stands in the letter is asked for. */
export interface Sender {
  /** of the person who signs */
  name: string;
  /** of that person in an organisation */
  role?: string;
  /** required of an organisation */
  organisation?: string;
  /** lines; a letter goes without, a complaint does not */
  address: string[];
  /** of the account: what the controller finds it by */
  email: string;
  /** name or address of the profile or page; required of an organisation */
  account?: string;
}

/** Answer is a ground and what the person says about it, in whole sentences. */
export interface Answer {
  id: string;
  words: string;
}

/** Earlier is what was sent before. */
export interface Earlier {
  /** YYYY-MM-DD it was sent */
  date: string;
  /** letter, mail, form */
  how: string;
  /** none, refused, extended: what came back */
  answer: string;
  /** YYYY-MM-DD an answer was due, from "due" */
  due?: string;
  /** YYYY-MM-DD of a reminder */
  reminded?: string;
  /** YYYY-MM-DD of the refusal or extension */
  reply?: string;
  /** what the controller answered, in short */
  said?: string;
}

/** Addressee is whom a letter goes to. */
export interface Addressee {
  name: string;
  address?: string[];
  email?: string;
}

/** Letter is a letter in every form it can leave Veto in. Nothing is sent. */
export interface Letter {
  to: Addressee;
  /** lines */
  from: string[];
  /** in words of the letter's language */
  date: string;
  subject: string;
  /** paragraphs, salutation to signature; a list is one paragraph, its items on lines of their own */
  body: string[];
  /** the whole letter as plain text */
  text: string;
  /** the same for a mail: without the addresses above */
  message: string;
  /** "" where the receiver has no e-mail address, as eml */
  mailto: string;
  /** the letter is too long for a mailto address, which then has receiver and subject only: offer eml or copy as well */
  tooLong: boolean;
  /** a draft for a mail program; lines end in CRLF */
  eml: string;
  /** without extension */
  fileName: string;
  /** provisions it names */
  cites: string[];
  /** the grounds alone, for the field of a form; "" without */
  reason: string;
  language: string;
}

/** RuleFile is a rule file the person wants to use: "read-rule" reads it as strictly as the built-in ones, and answers with a RuleRead or the Fault "bad-rule", which says file, place and remedy. */
export interface RuleFile {
  text: string;
  /** the file's own, by which problems name it; "" where nobody knows it */
  name?: string;
}

/** RuleRead is what a sound rule file of the person's own speaks about. */
export interface RuleRead {
  id: string;
  name: string;
  /** where it could speak, if the person grants access */
  hosts: string[];
  entries: number;
  /** by host, the beginnings of path and fragment at which it could */
  addresses: Partial<Record<string, string[]>>;
}

/** PackFile is a signed rule pack somebody wants to use: "read-pack" answers with a PackRead or a Fault: "bad-pack" where it is none that can be read, "pack-signer", "pack-older" or "pack-expired" where it must not be taken. */
export interface PackFile {
  text: string;
  /** whose packs are taken, base64; "" where nobody is trusted yet */
  key: string;
  /** of the pack in use, 0 where there is none */
  version: number;
  /** RFC 3339 with zone */
  now: string;
}

/** PackRead is a sound rule pack. Whether Signature is that of Signed with Key remains to be calculated; until then it is nobody's. */
export interface PackRead {
  /** of the signer, in its own words */
  name: string;
  version: number;
  /** YYYY-MM-DD */
  made: string;
  /** YYYY-MM-DD, the last day it speaks */
  expires: string;
  /** Ed25519, base64 */
  key: string;
  signature: string;
  /** the text that is signed, in UTF-8 */
  signed: string;
  rules: PackRule[];
}

/** PackRule is one rule file of a pack. */
export interface PackRule {
  text: string;
  read: RuleRead;
}

/** Pack is what is used of a rule pack that was verified. */
export interface Pack {
  expires: string;
  /** rule files, as text */
  rules: string[];
}

/** ControlsRequest asks for the controls of a page as a rule's case takes them. */
export interface ControlsRequest {
  snapshot: Snapshot;
}

/** RuleReportRequest asks for a report that a rule no longer finds its control. */
export interface RuleReportRequest {
  snapshot: Snapshot;
  /** as Finding.Rule */
  rule: string;
  language: string;
  now: string;
  own?: string[];
  pack?: Pack;
}

/** Copy is plain text for the person to read, change, and copy. */
export interface Copy {
  text: string;
}

/** AuthoritiesRequest asks who can act on what was seen ("authorities"). */
export interface AuthoritiesRequest {
  /** the person's: "de" or "en" */
  language: string;
  /** ISO 3166-1 of the person; "" where not said yet: only the places are answered */
  country: string;
  /** ISO 3166-2 without the country; "" where not said */
  land: string;
  /** id; "" for a site no rule knows */
  platform: string;
  seen: Seen[];
  objected: Objection[];
  /** YYYY-MM-DD the platform itself was told of the design; "" where it was not */
  told: string;
  /** RFC 3339 with zone */
  now: string;
}

/** Authorities are the bodies a report can go to, the one to begin with first. */
export interface Authorities {
  /** to choose from */
  places: Place[];
  bodies: Authority[];
}

/** Place is a country whose bodies are known. */
export interface Place {
  /** ISO 3166-1 */
  id: string;
  name: string;
  /** with a data-protection authority of their own for companies */
  lands: Land[];
}

/** Authority is a body that can act, why it is offered and how to reach it. */
export interface Authority {
  id: string;
  /** dpa: supervisory authority; dsc: Digital Services Coordinator; consumer; ngo */
  kind: string;
  name: string;
  /** ISO 3166-1; "EU" for a body of all its countries, "" for one of none */
  country: string;
  /** to write in: one that a report can be written in */
  language: string;
  /** why it, and what it does with a report */
  why: Say[];
  /** why it is too early, and what comes first; empty where nothing does */
  wait: Say[];
  /** YYYY-MM-DD from which it is not too early, where that is known */
  from?: string;
  /** its complaint form; "" where no source gives one */
  form?: string;
  /** "" where no source gives one */
  email?: string;
  /** where neither is known, this is the way, and is said so */
  website?: string;
  sources: Source[];
  checked: Checked;
}

/** Seen is one thing that is reported, as it was found on the page. */
export interface Seen {
  /** as Finding.Rule; "" where the general judge spoke */
  rule: string;
  /** YYYY-MM-DD the rule was last checked; "" without a rule */
  version: string;
  /** as Finding.Title */
  title: string;
  /** of the control; "" where there is none */
  role: string;
  /** its accessible name, as the page gives it */
  name: string;
  /** when it was seen */
  state: State;
  /** what the data use is for */
  purpose: Purpose;
  /** what on means */
  on: Polarity;
  /** the person left in; with the arguments of Why */
  patterns: Pattern[];
  /** the control and what is around it, reduced */
  markup: Marked[];
  /** RFC 3339 with zone: when it was seen */
  at: string;
  /** as the person trimmed it */
  address: string;
  /** the page's, BCP 47; "" where it does not say */
  language: string;
  /** cropped and blackened; nil without */
  image?: Image;
}

/** Marked is a control of the page: what it is, is called and stands at, nothing else. */
export interface Marked {
  role: string;
  name: string;
  state: State;
  /** the one that is reported */
  this?: boolean;
}

/** Image is a picture that was cropped and blackened before it came here. */
export interface Image {
  /** base64 */
  png: string;
  /** in pixels */
  width: number;
  /** in pixels */
  height: number;
  /** what it shows, in the report's language */
  alt: string;
}

/** Objection is an objection of the person's to the platform, from the ledger. */
export interface Objection {
  /** YYYY-MM-DD it was sent */
  date: string;
  /** letter, mail, form, switch */
  how: string;
  /** none, refused, extended, stopped: what came back */
  answer: string;
  /** YYYY-MM-DD of the answer; "" without */
  reply: string;
  /** what was answered, in the person's short words; "" without */
  said: string;
}

/** ReportRequest asks for a report to one body ("report"). What it needs and is not there is the Fault "unfilled", whose Where lists the fields. */
export interface ReportRequest {
  /** id; "" for a file that goes to nobody yet */
  authority: string;
  /** to write in; asked a second time in the person's own for the translation beside it */
  language: string;
  /** ISO 3166-1 of the person */
  country: string;
  /** as AuthoritiesRequest */
  land: string;
  /** id; "" for a site no rule knows */
  platform: string;
  /** the platform's name, or the host */
  site: string;
  /** at least one */
  seen: Seen[];
  /** the person's own; "" without */
  words: string;
  objected: Objection[];
  /** as AuthoritiesRequest */
  told: string;
  /** a report to a consumer body or NGO goes without; a complaint to a supervisory authority does not */
  sender: Sender;
  /** Veto's */
  version: string;
  /** RFC 3339 with zone */
  now: string;
}

/** Report is a report in every form it can leave Veto in. Nothing is sent. */
export interface Report {
  to: Addressee;
  subject: string;
  /** paragraphs; a list is one paragraph, its items on lines of their own */
  body: string[];
  /** the whole as plain text, without the receiver above it */
  text: string;
  /** the same, in parts to paste into the fields of a form */
  fields: Part[];
  /** provisions it says are touched */
  cites: string[];
  /** as Authority.Wait */
  wait: Say[];
  /** "" where the receiver has no e-mail address, as eml */
  mailto: string;
  tooLong: boolean;
  /** a draft with the evidence file attached; lines end in CRLF */
  eml: string;
  /** the evidence: one HTML file that opens anywhere */
  evidence: string;
  /** what the evidence file holds as JSON, by report.schema.json */
  data: string;
  /** SHA-256 over Data, hexadecimal */
  hash: string;
  /** without extension */
  fileName: string;
  language: string;
}

/** Part is a text for one field of a form. */
export interface Part {
  /** who: whom it is about; what: what happened, with the person's own words; facts, law, done, ask, evidence */
  what: string;
  text: string;
}

/** SiteRequest asks what is known about the platform at an address. */
export interface SiteRequest {
  url: string;
  language: string;
  now: string;
  memory?: Memory[];
  /** as LookRequest.Own */
  own?: string[];
  /** as LookRequest.Pack */
  pack?: Pack;
}

/** Site is what is known about the platforms at an address, whatever page of them is open. */
export interface Site {
  /** the one the host belongs to first; "" where Veto has no rules */
  platform: string;
  name: string;
  /** a rule has something to say about this very address */
  here: boolean;
  items: Item[];
}

/** Item is one entry of a platform for a list: what it is, when it was last seen in what state, and how to get there. */
export interface Item {
  /** as Finding.ID */
  id: string;
  kind: string;
  purpose: Purpose;
  on: Polarity;
  title: string;
  says: string;
  /** what stands on the control, quoted exactly, in the person's language where the rule has it */
  label?: string;
  covers?: string;
  excludes?: string;
  late?: string;
  unchecked?: string;
  who?: string;
  region?: string;
  reported?: boolean;
  stale?: boolean;
  yours?: boolean;
  /** as last seen; "" never seen */
  state?: State;
  /** when, RFC 3339 */
  at?: string;
  attention: boolean;
  /** as Finding.Refuted */
  refuted?: boolean;
  mark: Say;
  page?: string;
  way?: string[];
  dates?: Date[];
  form?: Form;
  mail?: Mail;
  sources?: Source[];
  checked?: Checked;
}

/** PlatformsRequest asks for the list of platforms. */
export interface PlatformsRequest {
  language: string;
}

/** Platforms lists what Veto has rules for. */
export interface Platforms {
  platforms: Platform[];
}

/** Platform is one line of that list. */
export interface Platform {
  id: string;
  name: string;
  hosts: string[];
  /** install: granted on installing; asked: on the person's click */
  access: string;
  /** the address of its first entry */
  start: string;
  entries: number;
}

/** CoverageRequest asks for a line about every entry. */
export interface CoverageRequest {
  language: string;
  now: string;
  own?: string[];
  pack?: Pack;
}

/** Coverage is what the rules cover, by platform, in the order of their entries. */
export interface Coverage {
  lines: CoverageLine[];
}

/** CoverageLine is one entry. */
export interface CoverageLine {
  /** id */
  platform: string;
  /** of the platform */
  name: string;
  /** as Finding.Rule */
  rule: string;
  title: string;
  kind: string;
  purpose: Purpose;
  /** of the words it is found by, sorted; empty where there is nothing to find */
  languages: string[];
  /** high, medium, low */
  confidence: string;
  checked: Checked;
  stale?: boolean;
  yours?: boolean;
}

/** Samples are what would be told of the entries at an address: for pictures of hints. They are asked for with a SiteRequest. */
export interface Samples {
  samples: Sample[];
}

/** Sample is an entry as it would be told of on a page that has its control. */
export interface Sample {
  /** what stands on the control, as Item.Label; "" where the rule quotes nothing, and of a form */
  label: string;
  /** the control is as the platform sets it */
  before: Finding;
  /** it is as it should be; left out where it has no state */
  after?: Finding;
}

/** Snapshot is what the content script read of a page: plain data, no judgement. */
export interface Snapshot {
  /** the page's whole address, with its fragment */
  url: string;
  /** BCP 47 tag the page declares, or "" */
  lang: string;
  /** the document is not complete yet */
  loading: boolean;
  /** milliseconds since the address last changed */
  age: number;
  /** controls on the page that were left out because of the limit */
  cut: number;
  controls: Control[];
  /** what controls stand in; read where the person asks about the page */
  layers?: Layer[];
  /** of the document, its first 200 characters */
  title?: string;
}

/** Layer is a dialog, a banner that lies over the page, or a form. */
export interface Layer {
  /** as Control.Layer, 1 and up */
  n: number;
  /** dialog, banner, form */
  kind: string;
  /** the page's own words in it, the first 1,500 characters; nothing that was typed */
  text: string;
}

/** Drawn is how a control looks, as the browser computed it. Lengths are CSS pixels, colours are in the CSS notation of computed values: "rgb(0, 0, 0)". */
export interface Drawn {
  width: number;
  height: number;
  /** colour of its words */
  ink?: string;
  /** its own background: a colour, "image", or "" where there is none */
  fill?: string;
  /** colour of its border, "" where there is none */
  border?: string;
  /** colour behind it, "" where that is a picture or not known */
  ground?: string;
  /** of its words */
  size?: number;
  /** of its words, 1 to 1000; 400 is normal */
  weight?: number;
  /** its words are underlined */
  underline?: boolean;
  /** of a switch: colour of the part the knob moves on */
  track?: string;
  /** of a switch: middle of the knob, 1 to 99 percent of the track from the left; 0 not known */
  knob?: number;
}

/** Control is an element a person can operate, as read from the page. */
export interface Control {
  /** the content script's number for the element, unique on the page */
  n: number;
  /** ARIA role: switch, checkbox, radio, button, link, combobox, menuitemcheckbox, … */
  role: string;
  /** accessible name (accname 1.2) */
  name: string;
  description?: string;
  /** "on", "off", "mixed", or "" where the role has none */
  state?: string;
  /** the chosen option of a combobox or menu button */
  value?: string;
  /** disabled or aria-disabled, by itself or by its fieldset */
  locked?: boolean;
  /** not rendered: the person cannot see it now */
  hidden?: boolean;
  /** a form will not go without it */
  required?: boolean;
  /** legend, dialog title and headings above it, nearest first */
  headings?: string[];
  /** visible words of its row, where they differ from the name */
  text?: string;
  /** radios that belong together share one */
  group?: string;
  /** the layer it stands in, 0 where there is none */
  layer?: number;
  /** how it looks, where that was read */
  drawn?: Drawn;
  /** the person operated it and nothing on the page changed */
  inert?: boolean;
  attributes?: Partial<Record<string, string>>;
}

/** State is what was seen of a control. It is never guessed: each value other than StateNotFound and StateNotLoaded was read from the page. */
export type State = "on" | "off" | "locked" | "not-found" | "not-loaded" | "present";

/** Polarity is what "on" means for the person. */
export type Polarity = "used" | "protected" | "neutral" | "unclear";

/** Purpose is what a data use is for: ai-training, ads, profiling, sharing, tracking, telemetry, marketing, research, visibility, location, contacts, retention, security or other. */
export type Purpose = string;

/** Confidence is how sure a finding is of its control. */
export type Confidence = "sure" | "probable";

/** LookRequest asks what is worth telling about a page. */
export interface LookRequest {
  snapshot: Snapshot;
  /** the person's language: "de" or "en" */
  language: string;
  /** RFC 3339 with zone; the core has no clock */
  now: string;
  memory?: Memory[];
  /** random, of this device: what is remembered of controls nobody has a rule for tells nothing without it */
  salt?: string;
  /** numbers of controls that the person, by trusted acts on this page, brought into the state they have */
  touched?: number[];
  /** findings that Veto acted on for the person in this tab, the page being left before it was seen what came of it */
  pending?: string[];
  /** the person asks about this page: entries are looked for wherever on the site it is, and the general judge speaks too */
  any?: boolean;
  /** the person's own rule files, as text; what "read-rule" refuses is passed over */
  own?: string[];
  /** of the rule pack in use, what speaks on this host */
  pack?: Pack;
}

/** Memory is what Veto remembers of one finding on this device. */
export interface Memory {
  finding: string;
  /** as last seen */
  state: State;
  /** when it was last seen, RFC 3339 */
  at: string;
  /** as first seen once the page had settled; "" before */
  first: State;
  /** the person was seen to bring it into the state it has */
  own: boolean;
  /** the person was ever seen to operate it */
  acted: boolean;
  /** when it was first seen off since it was last on, once the page had settled, RFC 3339; kept while it is on again */
  off?: string;
  /** the person said that nothing is wrong with it */
  refuted?: boolean;
  /** a hash of the account the page named, "" where it named none */
  account?: string;
}

/** Look is the answer to a LookRequest. */
export interface Look {
  /** platform id, "" where Veto has no rules for the site */
  platform: string;
  /** the platform's name */
  name: string;
  /** a rule has something to say about this address; if false the content script may sleep until the address changes */
  here: boolean;
  /** worst first */
  findings: Finding[];
  /** how many deserve a look: the badge */
  count: number;
  /** milliseconds after which to look again although nothing changed; 0: no need */
  wait: number;
  /** what the worker should keep */
  remember: Memory[];
  /** controls that were not judged because of a limit */
  cut: number;
}

/** Fault is an error as it crosses the boundary. */
export interface Fault {
  /** bad-json, bad-request, unfilled, too-large, unknown-method, panic */
  code: string;
  /** what happened and what to do, in English */
  message: string;
  /** the method, or the place in the input */
  where: string;
}
