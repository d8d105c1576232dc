/* Review of an actor of all briefings: rename, describe, merge and split. The server writes each step into the file of
   actors, `actors.yml`, and the page is built again; where its address changes, the old one leads to the new. */
import {
  ask, button, count, draftHere, listenToKeys, make, openBar, openForm, page, restore, say, sayAgain, status, step as send,
} from "./base.js";

const SEARCH_AFTER = 150; // milliseconds without another letter

let look; // what the server says of this actor

const show = (answer) => {
  look = answer;
  page.id = answer.id; // another one after it was renamed or became part of another
  page.token = answer.token;
  for (const one of [change, same, split]) one.disabled = false;
  undo.disabled = !look.can_undo;
  redo.disabled = !look.can_redo;
  count.textContent = `${look.name}: ${look.briefings}, ${look.registered ? "" : "not "}in ${look.file}`;
  const title = document.querySelector("h1");
  if (title && !title.textContent.startsWith(look.name)) title.replaceChildren(look.name); // until it is built again
};
const step = (verb, body, done) => send(verb, body, done, show);
const act = (verb, wanted, done) => step("act-actor", { verb, of: look.of, ...wanted }, done);

const undo = button("Undo", () => step("undo-actor", {}, "Taken back"), { "aria-keyshortcuts": "u", title: "u" });
const redo = button("Redo", () => step("redo-actor", {}, "Done again"), {
  "aria-keyshortcuts": "Shift+U", title: "Shift+U",
});

// ------------------------------------------------------------ other actors
const OTHER = [
  { name: "words", label: "Search for the other actor", type: "text" },
  { name: "into", label: "Which one", type: "found" },
];

/** Fill the list of actors with what is found for the words that are typed. */
const search = (controls) => {
  const [words, into] = controls.filter(({ field }) => ["words", "into"].includes(field.name)).map(({ input }) => input);
  let waiting;
  const fill = async () => {
    const { actors = [] } = await ask(`actors?q=${encodeURIComponent(words.value)}`);
    const chosen = into.value;
    const others = actors.filter((one) => one.id !== look.id);
    into.replaceChildren(...others.map((one) => make("option", { value: one.id, text: one.label })));
    if (words.value && others.some((one) => one.id === chosen)) into.value = chosen;
    say(others.length ? `${others.length} found` : "No other actor is called so");
  };
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(fill, SEARCH_AFTER);
  });
  if (words.value) fill();
  return controls;
};
const nameOf = (input) => input.selectedOptions[0]?.textContent;

// ------------------------------------------------------------ forms
const openChange = () => openForm({
  kind: ["change"], of: look.of, title: `Change ${look.name} in all briefings`, fields: look.form, values: look.fields,
  save: async (sent) => {
    if (!Object.keys(sent).length) return true;
    return act("describe", { fields: sent }, `Changed: ${Object.keys(sent).join(", ")}`);
  },
});

const openMerge = () => {
  const controls = openForm({
    kind: ["merge"], of: look.of, title: `${look.name} is the same as`, fields: OTHER, values: {}, button: "Make them one",
    save: async (_, { into }) => act("merge", { into }, (answer) => `${before} and ${answer.name} are one`),
  });
  const before = look.name;
  return search(controls);
};

const openSplit = () => search(openForm({
  kind: ["split"], of: look.of, title: `Split ${look.name}`, values: {}, button: "Split off",
  fields: [
    { name: "listings", label: "Where it is somebody else", type: "checks",
      options: look.listings },
    { name: "name", label: "Name of the other one, if it is new: Ana Holm (judge)", type: "text" },
    ...OTHER,
  ],
  save: async (_, { listings, name, into }) => act(
    "split", { listings, into, fields: name || !into ? { name } : {} },
    () => `Split off: ${name ?? nameOf(document.getElementById("bfr-into"))}`,
  ),
}));

const reopenDraft = () => {
  const draft = draftHere();
  const open = { change: openChange, merge: openMerge, split: openSplit }[draft?.kind[0]];
  if (open) restore(draft, open(), look.of);
};

// What needs to know the actor waits for the server's answer, which a file with a mistake holds back.
const change = button("Change", () => openChange(), { "aria-keyshortcuts": "e", title: "e", disabled: true });
const same = button("Same as …", () => openMerge(), { "aria-keyshortcuts": "m", title: "m", disabled: true });
const split = button("Split …", () => openSplit(), { "aria-keyshortcuts": "x", title: "x", disabled: true });

export const startActor = async () => {
  [undo.disabled, redo.disabled] = [true, true];
  openBar(count, make("div", { class: "bfr-buttons" }, change, same, split, undo, redo), status);
  const answer = await ask(`actors/${page.id}`);
  if (answer.error) return;
  sayAgain();
  show(answer);
  listenToKeys({ e: openChange, m: openMerge, x: openSplit, u: () => undo.click(), U: () => redo.click() });
  reopenDraft();
};
