/** Where the ledger lies: IndexedDB of this browser, and how an older one becomes today's. */
// idb: IndexedDB with promises instead of events, kept, and nothing else.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Line, Picture } from "./line";

/** The database's stores; pictures lie apart, so that a list loads none. */
export interface Stores extends DBSchema {
  lines: { key: string; value: Line; indexes: { platform: [string, string]; rule: [string, string]; due: string } };
  pictures: { key: string; value: Picture & { line: string } };
}

type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], "versionchange">;

/** What brings the database from each version to the next; only ever added to. */
const steps: ((database: IDBPDatabase<Stores>, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore("lines", { keyPath: "id" }).createIndex("platform", ["platform", "at"]);
    database.createObjectStore("pictures", { keyPath: "line" });
  },
  (_, upgrade) => {
    const lines = upgrade.objectStore("lines");
    lines.createIndex("rule", ["rule", "at"]);
    lines.createIndex("due", "due");
  },
  (_, upgrade) => void numbered(upgrade.objectStore("lines")),
];

// Since reports are kept, every line has room for a file number.
async function numbered(lines: IDBPObjectStore<Stores, StoreNames<Stores>[], "lines", "versionchange">): Promise<void> {
  for (const line of await lines.getAll()) void lines.put({ ...line, reference: line.reference ?? "" });
}

/** The database's name; the tests use others. */
export const databaseName = "ledger";

let opened: Promise<IDBPDatabase<Stores>> | null = null;

/** The open database. A newer Veto in another tab is let through: the connection closes, and the next use opens a new one or says what is wrong. */
export function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= open();
  opened.catch(forget);
  return opened;
}

const forget = () => void (opened = null);

async function open(): Promise<IDBPDatabase<Stores>> {
  const database: IDBPDatabase<Stores> = await openDB<Stores>(databaseName, steps.length, {
    upgrade: (database, from, _to, upgrade) => steps.slice(from).forEach((step) => step(database, upgrade)),
    blocking: () => close(),
    terminated: forget,
  });
  return database;
}

/** Closes the connection, so that another may change or remove the database. */
export async function close(): Promise<void> {
  const closing = opened;
  forget();
  (await closing?.catch(() => null))?.close();
}
