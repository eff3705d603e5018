// The registry of services. As the staff API says it.

import type { Use } from "./who";

export type LinkState = "fine" | "led-on" | "moved" | "not-found" | "refused" | "failing" | "timed-out" | "insecure" | "unreachable" | "circle" | "not-followed";

export interface LinkFound {
  link: string;
  state: LinkState;
  status: number | null;
  to: string | null;
}

export interface Service {
  id: string;
  /** Of the entry: who changes it names it. */
  hash: string;
  line: number;
  name: string;
  phone: string | null;
  link: string | null;
  text: string | null;
  email: string | null;
  hours: string | null;
  ages: string[];
  areas: string[];
  source: string;
  checked: string;
  due: string | null;
  isDue: boolean;
  found: LinkFound | null;
  offered: { message: string; uses: Use[] }[];
}

export interface Services {
  file: string;
  today: string;
  days: number | null;
  bands: { value: string; words: string }[];
  areas: string[];
  /** null: links were never followed. */
  linksAt: string | null;
  checksLinks: boolean;
  services: Service[];
}
