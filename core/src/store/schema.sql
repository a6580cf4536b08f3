-- Today's schema, written by a test from migrations/*.sql. Read this, edit those.

CREATE TABLE colleague (
  id          BLOB PRIMARY KEY,
  name        TEXT NOT NULL,
  family      TEXT,
  given       TEXT,
  email       TEXT,
  zone        TEXT
, left_at INTEGER) STRICT;

CREATE TABLE card (
  id            BLOB PRIMARY KEY,
  label         TEXT NOT NULL,
  name          TEXT NOT NULL,
  family        TEXT,
  given         TEXT,
  second_name   TEXT,
  second_family TEXT,
  second_given  TEXT,
  title         TEXT,
  company       TEXT,
  email         TEXT,
  phone         TEXT,
  url           TEXT,
  note          TEXT,
  position      INTEGER NOT NULL,
  archived_at   INTEGER
) STRICT;

CREATE TABLE company (
  id          BLOB PRIMARY KEY,
  name        TEXT NOT NULL,
  relation    TEXT NOT NULL,
  website     TEXT,
  city        TEXT,
  merged_into BLOB REFERENCES company (id)
) STRICT;

CREATE INDEX company_name ON company (name COLLATE NOCASE);

CREATE INDEX company_merged_into ON company (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE company_alias (
  company BLOB NOT NULL REFERENCES company (id),
  alias   TEXT NOT NULL,
  PRIMARY KEY (company, alias)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_alias_alias ON company_alias (alias COLLATE NOCASE);

CREATE TABLE company_domain (
  company BLOB NOT NULL REFERENCES company (id),
  domain  TEXT NOT NULL,
  PRIMARY KEY (company, domain)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  id            BLOB PRIMARY KEY,
  name          TEXT NOT NULL,
  family        TEXT,
  given         TEXT,
  second_name   TEXT,
  second_family TEXT,
  second_given  TEXT,
  reading       TEXT,
  language      TEXT,
  zone          TEXT,
  photo         BLOB,              -- hash of a blob
  source        TEXT NOT NULL,
  basis         TEXT NOT NULL,
  added_at      INTEGER NOT NULL,
  keep_until    TEXT,
  merged_into   BLOB REFERENCES contact (id),
  trashed_at    INTEGER
) STRICT;

CREATE INDEX contact_merged_into ON contact (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE affiliation (
  id         BLOB PRIMARY KEY,
  contact    BLOB NOT NULL REFERENCES contact (id),
  company    BLOB REFERENCES company (id),
  title      TEXT,
  department TEXT,
  from_on    TEXT,
  to_on      TEXT                  -- NULL while it lasts
) STRICT;

CREATE INDEX affiliation_contact ON affiliation (contact);

CREATE INDEX affiliation_company ON affiliation (company);

CREATE TABLE contact_point (
  id       BLOB PRIMARY KEY,
  contact  BLOB NOT NULL REFERENCES contact (id),
  kind     TEXT NOT NULL,
  label    TEXT,
  value    TEXT NOT NULL,
  normal   TEXT,                   -- E.164, lower-case address; NULL when it does not parse
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX contact_point_contact ON contact_point (contact);

CREATE TABLE tag (
  id   BLOB PRIMARY KEY,           -- the same for everyone
  name TEXT NOT NULL
) STRICT;

CREATE TABLE contact_tag (
  contact BLOB NOT NULL REFERENCES contact (id),
  tag     BLOB NOT NULL REFERENCES tag (id),
  PRIMARY KEY (contact, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_tag_tag ON contact_tag (tag);

CREATE TABLE custom_field (
  id       BLOB PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,          -- text, number, date, choice, yes_no
  choices  TEXT,                   -- JSON array
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE custom_value (
  contact BLOB NOT NULL REFERENCES contact (id),
  field   BLOB NOT NULL REFERENCES custom_field (id),
  value   TEXT NOT NULL,
  PRIMARY KEY (contact, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX custom_value_field ON custom_value (field);

CREATE TABLE relation (
  id      BLOB PRIMARY KEY,
  contact BLOB NOT NULL REFERENCES contact (id),
  other   BLOB NOT NULL REFERENCES contact (id),
  kind    TEXT NOT NULL            -- introduced_by, colleague_of, reports_to
) STRICT;

CREATE INDEX relation_contact ON relation (contact);

CREATE INDEX relation_other ON relation (other);

CREATE TABLE not_same (
  contact BLOB NOT NULL REFERENCES contact (id),
  other   BLOB NOT NULL REFERENCES contact (id),
  PRIMARY KEY (contact, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX not_same_other ON not_same (other);

CREATE TABLE follow_up (
  id            BLOB PRIMARY KEY,
  contact       BLOB NOT NULL REFERENCES contact (id),
  what          TEXT NOT NULL,
  due_on        TEXT,
  due_at        INTEGER,           -- when an hour was promised too
  done_at       INTEGER,
  snoozed_until INTEGER,
  cadence_weeks INTEGER,
  added_at      INTEGER NOT NULL
, drafted_at INTEGER, sent_at INTEGER) STRICT;

CREATE INDEX follow_up_contact ON follow_up (contact);

CREATE TABLE conference (
  id             BLOB PRIMARY KEY,
  name           TEXT NOT NULL,
  city           TEXT,
  zone           TEXT NOT NULL,
  starts_on      TEXT NOT NULL,
  ends_on        TEXT NOT NULL,
  door_minutes   INTEGER,          -- a seat lapses this long before the start
  buffer_minutes INTEGER,          -- added to travel at peak hours
  travel_minutes INTEGER,          -- between venues with no entry in travel
  within_minutes INTEGER,          -- between two rooms of one venue
  card           BLOB REFERENCES card (id)
, peak_from INTEGER, peak_until INTEGER, keep_until TEXT) STRICT;

CREATE INDEX conference_card ON conference (card) WHERE card IS NOT NULL;

CREATE TABLE venue (
  id         BLOB PRIMARY KEY,
  conference BLOB REFERENCES conference (id),   -- NULL: of an occasion outside any conference
  name       TEXT NOT NULL,
  colour     TEXT,
  address    TEXT
) STRICT;

CREATE INDEX venue_conference ON venue (conference);

CREATE TABLE venue_alias (
  venue BLOB NOT NULL REFERENCES venue (id),
  alias TEXT NOT NULL,
  PRIMARY KEY (venue, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  id    BLOB PRIMARY KEY,
  venue BLOB NOT NULL REFERENCES venue (id),
  name  TEXT NOT NULL,
  level TEXT
) STRICT;

CREATE INDEX room_venue ON room (venue);

CREATE TABLE travel (
  from_venue BLOB NOT NULL REFERENCES venue (id),
  to_venue   BLOB NOT NULL REFERENCES venue (id),
  mode       TEXT NOT NULL,        -- walk, shuttle, car
  minutes    INTEGER NOT NULL,
  PRIMARY KEY (from_venue, to_venue, mode)
) STRICT, WITHOUT ROWID;

CREATE INDEX travel_to_venue ON travel (to_venue);

CREATE TABLE occasion (
  id          BLOB PRIMARY KEY,
  conference  BLOB REFERENCES conference (id),
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  code        TEXT,
  starts_at   INTEGER,             -- NULL: unscheduled, or all day
  ends_at     INTEGER,             -- NULL: open
  all_day_on  TEXT,
  venue       BLOB REFERENCES venue (id),
  room        BLOB REFERENCES room (id),
  description TEXT,
  language    TEXT,
  track       TEXT,
  topics      TEXT,                -- JSON array
  level       TEXT,
  format      TEXT,
  plan        TEXT NOT NULL,
  outcome     TEXT,
  watch_later INTEGER NOT NULL,
  repeat_of   BLOB REFERENCES occasion (id),
  overflow_of BLOB REFERENCES occasion (id),
  source      TEXT NOT NULL,
  source_id   TEXT,
  vanished_at INTEGER              -- no longer on the programme
, programme BLOB REFERENCES programme (id)) STRICT;

CREATE INDEX occasion_conference ON occasion (conference, starts_at);

CREATE INDEX occasion_starts ON occasion (starts_at);

CREATE INDEX occasion_venue ON occasion (venue) WHERE venue IS NOT NULL;

CREATE INDEX occasion_room ON occasion (room) WHERE room IS NOT NULL;

CREATE INDEX occasion_repeat_of ON occasion (repeat_of) WHERE repeat_of IS NOT NULL;

CREATE INDEX occasion_overflow_of ON occasion (overflow_of) WHERE overflow_of IS NOT NULL;

CREATE TABLE occasion_link (
  id       BLOB PRIMARY KEY,
  occasion BLOB NOT NULL REFERENCES occasion (id),
  kind     TEXT NOT NULL,          -- recording, slides, write_up, other
  url      TEXT NOT NULL,
  title    TEXT
) STRICT;

CREATE INDEX occasion_link_occasion ON occasion_link (occasion);

CREATE TABLE occasion_company (
  occasion BLOB NOT NULL REFERENCES occasion (id),
  company  BLOB NOT NULL REFERENCES company (id),
  role     TEXT NOT NULL,
  PRIMARY KEY (occasion, company, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX occasion_company_company ON occasion_company (company);

CREATE TABLE occasion_person (
  id       BLOB PRIMARY KEY,
  occasion BLOB NOT NULL REFERENCES occasion (id),
  contact  BLOB REFERENCES contact (id),
  name     TEXT NOT NULL,
  title    TEXT,
  company  TEXT,
  role     TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX occasion_person_occasion ON occasion_person (occasion);

CREATE INDEX occasion_person_contact ON occasion_person (contact);

CREATE TABLE booth_shift (
  id        BLOB PRIMARY KEY,
  occasion  BLOB NOT NULL REFERENCES occasion (id),
  colleague BLOB NOT NULL REFERENCES colleague (id),
  starts_at INTEGER NOT NULL,
  ends_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX booth_shift_occasion ON booth_shift (occasion);

CREATE INDEX booth_shift_colleague ON booth_shift (colleague);

CREATE TABLE approach (
  id              BLOB PRIMARY KEY,
  conference      BLOB REFERENCES conference (id),
  contact         BLOB REFERENCES contact (id),
  company         BLOB REFERENCES company (id),
  occasion_person BLOB REFERENCES occasion_person (id),
  why             TEXT,
  marked_at       INTEGER NOT NULL,
  done_at         INTEGER
) STRICT;

CREATE INDEX approach_contact ON approach (contact);

CREATE INDEX approach_conference ON approach (conference) WHERE conference IS NOT NULL;

CREATE INDEX approach_company ON approach (company) WHERE company IS NOT NULL;

CREATE INDEX approach_occasion_person ON approach (occasion_person) WHERE occasion_person IS NOT NULL;

CREATE TABLE capture (
  id           BLOB PRIMARY KEY,
  at           INTEGER NOT NULL,
  at_source    TEXT NOT NULL,
  conference   BLOB REFERENCES conference (id),
  occasion     BLOB REFERENCES occasion (id),
  by           BLOB REFERENCES colleague (id),
  source       TEXT NOT NULL,
  file_name    TEXT,
  file_hash    BLOB,
  symbology    TEXT,
  payload      TEXT NOT NULL,
  payload_hash BLOB NOT NULL,      -- the same card is the same payload
  badge        TEXT,               -- an opaque badge id
  photo        BLOB,               -- hash of a blob
  status       TEXT NOT NULL,
  reason       TEXT,
  contact      BLOB REFERENCES contact (id)
) STRICT;

CREATE INDEX capture_contact ON capture (contact);

CREATE INDEX capture_payload ON capture (payload_hash);

CREATE INDEX capture_occasion ON capture (occasion);

CREATE INDEX capture_conference ON capture (conference) WHERE conference IS NOT NULL;

CREATE INDEX capture_by ON capture (by) WHERE by IS NOT NULL;

CREATE TABLE badge_layout (
  id         BLOB PRIMARY KEY,
  conference BLOB REFERENCES conference (id),
  layout     TEXT NOT NULL         -- JSON: delimiter or keys to fields
) STRICT;

CREATE INDEX badge_layout_conference ON badge_layout (conference) WHERE conference IS NOT NULL;

CREATE TABLE encounter (
  id        BLOB PRIMARY KEY,
  contact   BLOB NOT NULL REFERENCES contact (id),
  at        INTEGER NOT NULL,
  at_source TEXT NOT NULL,
  occasion  BLOB REFERENCES occasion (id),
  met_by    BLOB REFERENCES colleague (id),
  rating    TEXT,
  source    TEXT NOT NULL,
  capture   BLOB REFERENCES capture (id)
) STRICT;

CREATE INDEX encounter_contact ON encounter (contact, at);

CREATE INDEX encounter_occasion ON encounter (occasion);

CREATE INDEX encounter_met_by ON encounter (met_by) WHERE met_by IS NOT NULL;

CREATE INDEX encounter_capture ON encounter (capture) WHERE capture IS NOT NULL;

CREATE TABLE question (
  id         BLOB PRIMARY KEY,
  conference BLOB NOT NULL REFERENCES conference (id),
  text       TEXT NOT NULL,
  kind       TEXT NOT NULL,        -- text, single, multiple
  choices    TEXT,                 -- JSON array
  position   INTEGER NOT NULL
) STRICT;

CREATE INDEX question_conference ON question (conference);

CREATE TABLE answer (
  contact   BLOB NOT NULL REFERENCES contact (id),
  encounter BLOB NOT NULL REFERENCES encounter (id),
  question  BLOB NOT NULL REFERENCES question (id),
  value     TEXT NOT NULL,
  PRIMARY KEY (contact, encounter, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_encounter ON answer (encounter);

CREATE INDEX answer_question ON answer (question);

CREATE TABLE note (
  id         BLOB PRIMARY KEY,
  contact    BLOB REFERENCES contact (id),
  encounter  BLOB REFERENCES encounter (id),
  occasion   BLOB REFERENCES occasion (id),
  company    BLOB REFERENCES company (id),
  at         INTEGER NOT NULL,
  author     BLOB REFERENCES colleague (id),
  body       TEXT NOT NULL,
  visibility TEXT NOT NULL,
  CHECK ((contact IS NOT NULL) + (occasion IS NOT NULL) + (company IS NOT NULL) = 1),
  CHECK (encounter IS NULL OR contact IS NOT NULL)
) STRICT;

CREATE INDEX note_contact ON note (contact);

CREATE INDEX note_encounter ON note (encounter) WHERE encounter IS NOT NULL;

CREATE INDEX note_occasion ON note (occasion);

CREATE INDEX note_company ON note (company);

CREATE INDEX note_author ON note (author) WHERE author IS NOT NULL;

CREATE TABLE contact_list (
  contact  BLOB PRIMARY KEY,
  sort_ko  BLOB NOT NULL,
  sort_en  BLOB NOT NULL,
  last_met INTEGER NOT NULL        -- 0 when never met
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_list_ko ON contact_list (sort_ko);

CREATE INDEX contact_list_en ON contact_list (sort_en);

CREATE INDEX contact_list_met ON contact_list (last_met DESC, sort_en);

CREATE TABLE match_key (
  kind    TEXT NOT NULL,           -- email, phone
  key     TEXT NOT NULL,
  contact BLOB NOT NULL,
  PRIMARY KEY (kind, key, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX match_key_contact ON match_key (contact);

CREATE TABLE journal (
  seq    INTEGER PRIMARY KEY,
  id     BLOB NOT NULL,
  device BLOB NOT NULL,
  step   BLOB NOT NULL,
  at     INTEGER NOT NULL,
  verb   TEXT NOT NULL,
  args   TEXT NOT NULL,            -- JSON of ids and counts; never a name
  schema INTEGER NOT NULL,
  undoes BLOB                      -- the step this entry takes back
, erased INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX journal_step ON journal (step);

CREATE INDEX journal_undoes ON journal (undoes);

CREATE TABLE journal_part (
  entry INTEGER NOT NULL,          -- a seq of journal; no reference, as parts are written before it
  n     INTEGER NOT NULL,
  bytes BLOB NOT NULL,             -- an SQLite changeset
  PRIMARY KEY (entry, n)
) STRICT;

CREATE TABLE blob (
  hash  BLOB PRIMARY KEY,
  bytes BLOB NOT NULL
, added_at INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL              -- JSON
) STRICT;

CREATE TABLE saved_view (
  id       BLOB PRIMARY KEY,
  name     TEXT NOT NULL,
  view     TEXT NOT NULL,          -- JSON: query, filter, sort
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE mapping (
  id     BLOB PRIMARY KEY,
  header TEXT NOT NULL,            -- the header shape it is for
  map    TEXT NOT NULL             -- JSON
) STRICT;

CREATE TABLE preset (
  id   BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE export_run (
  id        BLOB PRIMARY KEY,
  at        INTEGER NOT NULL,
  preset    TEXT NOT NULL,
  file_name TEXT NOT NULL,
  scope     TEXT NOT NULL,         -- JSON
  row_count INTEGER NOT NULL
) STRICT;

CREATE TABLE export_row (
  run     BLOB NOT NULL REFERENCES export_run (id),
  contact BLOB NOT NULL,
  hash    BLOB NOT NULL,           -- of the row's content
  PRIMARY KEY (run, contact)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased (
  hash BLOB PRIMARY KEY,
  at   INTEGER NOT NULL
) STRICT;

CREATE TABLE seen_file (
  hash BLOB PRIMARY KEY,
  at   INTEGER NOT NULL
) STRICT;

CREATE INDEX capture_waiting ON capture (at) WHERE status = 'unresolved';

CREATE INDEX capture_file ON capture (file_hash) WHERE file_hash IS NOT NULL;

CREATE INDEX capture_photo ON capture (photo) WHERE photo IS NOT NULL;

CREATE TABLE programme (
  id         BLOB PRIMARY KEY,     -- the same for everyone
  conference BLOB NOT NULL REFERENCES conference (id),
  name       TEXT NOT NULL,        -- what the file calls itself
  kind       TEXT NOT NULL         -- its format
) STRICT;

CREATE INDEX programme_conference ON programme (conference);

CREATE INDEX occasion_programme ON occasion (programme, source_id) WHERE programme IS NOT NULL;

CREATE TABLE not_speaker (
  occasion_person BLOB NOT NULL REFERENCES occasion_person (id),
  contact         BLOB NOT NULL REFERENCES contact (id),
  PRIMARY KEY (occasion_person, contact)
) STRICT, WITHOUT ROWID;

CREATE INDEX not_speaker_contact ON not_speaker (contact);

CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE searched_text (
  number INTEGER PRIMARY KEY,      -- its row in text_index: the last eight bytes of its id
  id     BLOB NOT NULL,
  kind   TEXT NOT NULL             -- note, occasion
) STRICT;

CREATE VIRTUAL TABLE text_index USING fts5 (
  letters, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
