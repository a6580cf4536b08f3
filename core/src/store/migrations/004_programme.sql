-- A programme that was imported; the next file of the same source updates its occasions.
CREATE TABLE programme (
  id         BLOB PRIMARY KEY,     -- the same for everyone
  conference BLOB NOT NULL REFERENCES conference (id),
  name       TEXT NOT NULL,        -- what the file calls itself
  kind       TEXT NOT NULL         -- its format
) STRICT;
CREATE INDEX programme_conference ON programme (conference);

ALTER TABLE occasion ADD COLUMN programme BLOB REFERENCES programme (id);
CREATE INDEX occasion_programme ON occasion (programme, source_id) WHERE programme IS NOT NULL;

-- Local time of day, in minutes, between which buffer_minutes counts; NULL: all day.
ALTER TABLE conference ADD COLUMN peak_from INTEGER;
ALTER TABLE conference ADD COLUMN peak_until INTEGER;

-- A person on a programme is not this contact, however alike they look.
CREATE TABLE not_speaker (
  occasion_person BLOB NOT NULL REFERENCES occasion_person (id),
  contact         BLOB NOT NULL REFERENCES contact (id),
  PRIMARY KEY (occasion_person, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_speaker_contact ON not_speaker (contact);
