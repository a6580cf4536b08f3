-- Pictures kept with captures, and files that were looked at before.

ALTER TABLE blob ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0;

-- Picture files that had nothing for us, so that they are passed over the next time.
CREATE TABLE seen_file (
  hash BLOB PRIMARY KEY,
  at   INTEGER NOT NULL
) STRICT;

CREATE INDEX capture_waiting ON capture (at) WHERE status = 'unresolved';

CREATE INDEX capture_file ON capture (file_hash) WHERE file_hash IS NOT NULL;

CREATE INDEX capture_photo ON capture (photo) WHERE photo IS NOT NULL;
