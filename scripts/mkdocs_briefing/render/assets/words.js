/* Words: how what people type is compared with texts, in every search and filter of a site, in pages and in workers.
   Case, accents, punctuation, soft hyphens and the kind of an apostrophe make no difference: `O'Brien` and `obrien` find
   “O’Brien”, `at&t` finds “AT&T” and `ceasefire` finds “cease-fire”. What stands in quotation marks is a phrase. */
(() => {
  "use strict";

  const LETTERS = { "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d" };
  const INVISIBLE = /[\p{M}\p{Cf}\u0640]/gu; // accents, vowel signs, soft hyphens, zero-width marks, the Arabic tatweel

  const fold = (text) => text.normalize("NFKD").replace(INVISIBLE, "").normalize("NFC").toLowerCase()
    .replace(/[łøđıßæœþð]/g, (letter) => LETTERS[letter]);

  /* Scripts without spaces between words: each character is a word, so that any run of them is found as a phrase. */
  const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
  const WORD = new RegExp(
    `[${UNSPACED}]\\p{M}*`
    + "|\\p{N}+(?:[.,]\\p{N}+)*" // `1.4` and `2,300` are a word each
    + "|\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])" // `C++` is not `C`
    + `|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\p{Cf}\\u0640])+`, "gu");
  const PLAIN_WORD = /\d+(?:[.,]\d+)*|[a-z](?:\+\+|#)(?![a-z0-9])|[a-z0-9]+/g; // the same in ASCII, ten times as fast
  const MARKS = { "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": " ", "…": " ", "\u00a0": " " };
  const JOINT = /^[&.'’‘ʼ＇‐‑–-]\0*$/; // between two words that people also type as one; `\0` fills up what was markup

  /* Words of a text with their places in it, and those that are joined, such as `cease-fire`, as one. */
  const read = (given) => {
    const text = given.replace(/[“”„’‘–—…\u00a0]/g, (mark) => MARKS[mark]);
    const isPlain = /^[\0-\x7f]*$/.test(text);
    const words = [];
    for (const { 0: word, index } of isPlain ? text.toLowerCase().matchAll(PLAIN_WORD) : text.matchAll(WORD)) {
      const folded = (isPlain ? word : fold(word)).replace(/(\d),(?=\d)/g, "$1");
      if (folded) words.push({ text: folded, start: index, end: index + word.length });
    }
    const joined = [];
    for (let first = 0, last = 0; first < words.length; first = last += 1) {
      while (last + 1 < words.length && JOINT.test(text.slice(words[last].end, words[last + 1].start))) last += 1;
      if (last > first) joined.push({ text: words.slice(first, last + 1).map((word) => word.text).join(""), first, last });
    }
    return { words, joined };
  };

  /* A text as `rank` takes it: its words between spaces, then those that are joined, each on a line. */
  const index = (text) => {
    const { words, joined } = read(text);
    return ` ${words.map((word) => word.text).join(" ")} ${joined.map((word) => `\n ${word.text} `).join("")}`;
  };

  /* Terms of a query. Each is a list of words in their order; the last of an unquoted one may be the beginning of a word.
     Quotation marks that are not closed yet are closed by the end. */
  const parse = (query) => query.split(/["“”„«»]/).flatMap((part, place, parts) => {
    const isOpen = place === parts.length - 1;
    const texts = place % 2 ? [part] : part.split(/\s+/);
    return texts.flatMap((text) => {
      const { words, joined } = read(text);
      const isPhrase = place % 2 === 1;
      return words.length ? [{
        text: text.trim(),
        words: words.map((word) => word.text),
        begins: ` ${words.map((word) => word.text).join(" ")}`,
        joined: !isPhrase && joined.length === 1 && joined[0].last === words.length - 1 && joined[0].first === 0 ? joined[0].text : "",
        isPhrase,
        isWhole: isPhrase && !isOpen,
      }] : [];
    });
  });

  const LONG = 4; // letters of joined words whose beginning is sought: `P&O` is no beginning of `port`

  /* How well a text has a term: 2 as whole words, 1 when a word begins with its last, 0 not at all. */
  const rank = (indexed, { begins, joined, isWhole }) => {
    const isBegun = indexed.includes(begins);
    if ((isBegun && indexed.includes(`${begins} `)) || (joined && indexed.includes(` ${joined} `))) return 2;
    return !isWhole && (isBegun || (joined.length >= LONG && indexed.includes(` ${joined}`))) ? 1 : 0;
  };

  /* Places of the terms in a text, in order, each as [start, end]. */
  const places = (text, terms) => {
    const { words, joined } = read(text);
    const same = (word, wanted, whole) => (whole ? word === wanted : word.startsWith(wanted));
    const begins = (first, term) => term.words.every((wanted, place) => first + place < words.length
      && same(words[first + place].text, wanted, term.isWhole || place < term.words.length - 1));
    const found = terms.flatMap((term) => [
      ...words.flatMap((word, first) => (begins(first, term) ? [[word.start, words[first + term.words.length - 1].end]] : [])),
      ...joined.filter((one) => one.text.startsWith(term.joined || term.words.join("\n")) && !term.isPhrase)
        .map(({ first, last }) => [words[first].start, words[last].end]),
    ]).sort(([a, b], [c, d]) => a - c || d - b);
    return found.filter(([start], place) => place === 0 || start >= Math.max(...found.slice(0, place).map(([, end]) => end)));
  };

  self.bfWords = { LONG, fold, read, index, parse, rank, places };
})();
