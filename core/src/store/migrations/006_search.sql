-- Derived: the notes and abstracts that are searched. Trigrams over the letters as they are typed, so
-- that two syllables and the middle of words are found. The text itself stays where it is.

CREATE TABLE searched_text (
  number INTEGER PRIMARY KEY,      -- its row in text_index: the last eight bytes of its id
  id     BLOB NOT NULL,
  kind   TEXT NOT NULL             -- note, occasion
) STRICT;

CREATE VIRTUAL TABLE text_index USING fts5 (
  letters, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
