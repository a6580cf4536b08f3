-- Until when those met at a conference are kept, unless somebody has a day of their own.
ALTER TABLE conference ADD COLUMN keep_until TEXT;

-- How many rows of people who were erased are no longer in an entry's changesets.
ALTER TABLE journal ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;

-- Whose thirty days in the trash are over is asked whenever the profile is opened.
CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;
