// What a person looks for, by role and name.
const named = (role) => (name, more) => ({ role, name, ...more });

export const button = named("button");
export const link = named("link");
export const checkbox = named("checkbox");
export const textbox = named("textbox");
export const searchbox = named("searchbox");
export const heading = (name, level) => ({ role: "heading", name, level });
export const title = (name) => heading(name, 1);
export const css = (selector, more) => ({ css: selector, ...more });

/** The links of all cards. */
export const cards = { role: "link", inside: { css: "article :is(h2, h3, h4)" } };
export const heart = (name) => button(`Bewaar ${name}`);
/** The link of the main menu to what is saved, with the number in its name. */
export const mine = link(/^Bewaard/, { inside: { role: "navigation", name: "Hoofdmenu" } });
/** Words that stand anywhere in sight. */
export const words = (text) => ({ css: "main :is(p, li, h2, h3, dd, td, strong), p", text });

export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A name that begins so: to a title, the card adds day and status. */
export const begins = (text) => new RegExp(`^${escaped(text)}`);
